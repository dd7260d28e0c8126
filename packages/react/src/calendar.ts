'use client'
import type { Booking, IncludeName } from '@cliniko/core'
import { type Calendar, type CalendarInput, type ClinikoQuery, calendarQueries, toCalendar } from '@cliniko/query'
import { useQueries, useSuspenseQueries } from '@tanstack/react-query'
import {
  type CombinedOptions,
  type CombinedResult,
  combined,
  type QueryResult,
  selected,
  withOptions,
} from './combined.js'
import { useMovingTimeWarning } from './moving-time.js'
import { useClinikoClient } from './provider.js'

/**
 * Reads a calendar: individual appointments, group appointments and unavailable blocks in one list, and the working hours
 * of practitioners as its background. While `input` is null, nothing is sent.
 *
 * A day costs three requests and one for each resource that `include` names; the next day one, and one for patients that are
 * new. Writes show at once.
 *
 * @param input - A `day` or `week` with its `timeZone`, or `from` and `to`; of some practitioners or businesses, or all.
 * @example
 * const { data } = useCalendar({ day: '2026-03-02', timeZone: 'Australia/Sydney', include: ['patient'] })
 * data?.entries.map((entry) => (entry.kind === 'individual_appointment' ? entry.record.included.patient?.label : entry.kind))
 * data?.workingHours.filter(({ practitionerId }) => practitionerId === practitioner.id)
 */
export function useCalendar<const I extends IncludeName<Booking> = never, Selected = Calendar<I>>(
  input: CalendarInput<I> | null | undefined,
  options: CombinedOptions<Calendar<I>, Selected> = {},
): CombinedResult<Selected> {
  const queries = calendarQueries(useClinikoClient(), input ?? noRange)
  useMovingTimeWarning(queries[0].queryKey)
  return useQueries({
    queries: withOptions(queries, options, Boolean(input), 'useCalendar'),
    combine: (results) => combined(results, calendarOf(results, input), options.select),
  })
}

/**
 * Reads a calendar like {@link useCalendar}, with Suspense.
 * @example const { data } = useSuspenseCalendar({ week: '2026-03-02', timeZone: 'Australia/Sydney', practitionerId })
 */
export function useSuspenseCalendar<const I extends IncludeName<Booking> = never, Selected = Calendar<I>>(
  input: CalendarInput<I>,
  options: Pick<CombinedOptions<Calendar<I>, Selected>, 'select' | 'refetchInterval'> = {},
): { readonly data: Selected } {
  const { refetchInterval, select } = options
  const [bookings, ...others] = calendarQueries(useClinikoClient(), input)
  const queries: readonly ClinikoQuery<unknown>[] = [bookings, ...others]
  useMovingTimeWarning(bookings.queryKey)
  return useSuspenseQueries({
    queries: queries.map((query) => ({
      ...query,
      meta: { ...query.meta, hook: 'useSuspenseCalendar' },
      ...(refetchInterval !== undefined && { refetchInterval }),
    })),
    combine: (results) => ({ data: selected(calendarOf(results, input) ?? { entries: [], workingHours: [] }, select) }),
  })
}

const noRange = { from: '', to: '' }

/** The results are in the order of the queries. */
function calendarOf<I>(
  results: readonly Pick<QueryResult, 'data'>[],
  input: CalendarInput<I> | null | undefined,
): Calendar<I> | undefined {
  return input ? toCalendar<I>(results, input) : undefined
}
