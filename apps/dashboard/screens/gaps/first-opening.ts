import { type ClinikoQuery, toCalendar } from '@cliniko/query'
import { type DehydratedState, hashKey } from '@tanstack/react-query'
import type { openingsInput } from './inputs'
import { firstOf, type Opening, openingsIn } from './openings'

/** What a page has prefetched, and when. */
export interface FirstOpeningInput {
  readonly state: DehydratedState
  readonly queries: readonly Pick<ClinikoQuery<unknown>, 'queryKey'>[]
  readonly input: ReturnType<typeof openingsInput>
  readonly now: number
  /** The free time that the URL names, if it names one. */
  readonly key: string | undefined
}

/** Returns the free time that a page shows first, so that who could take it is prefetched, too. */
export function firstOpening({ state, queries, input, now, key }: FirstOpeningInput): Opening | undefined {
  const results = queries.map(({ queryKey }) => ({
    data: state.queries.find(({ queryHash }) => queryHash === hashKey(queryKey))?.state.data,
  }))
  const calendar = toCalendar(results, input)
  const openings = calendar ? openingsIn(calendar, now) : []
  return firstOf(openings, key)
}
