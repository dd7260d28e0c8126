import 'server-only'
import {
  addDays,
  appointmentTypes,
  businesses,
  type Client,
  practitioners,
  settings,
  unavailableBlockTypes,
} from '@cliniko/core'
import { allQuery, calendarQueries, query } from '@cliniko/query'
import { prefetcher } from '@cliniko/react/server'
import type { DehydratedState } from '@tanstack/react-query'
import { calendarInput, practitionersInput, typesInput, type View } from './inputs'

/** What to fetch. */
export interface PrefetchInput {
  readonly client: Client
  readonly view: View
  readonly date: string
  readonly today: string
  readonly timeZone: string
}

/** Fetches on the server all that the calendar shows first, so that the browser sends nothing. */
export async function prefetchCalendar({
  client,
  view,
  date,
  today,
  timeZone,
}: PrefetchInput): Promise<DehydratedState> {
  const cliniko = prefetcher()
  const [, , laterHours] = calendarQueries(client, { day: addDays(today, 45), timeZone })
  await cliniko.prefetch(
    ...calendarQueries(client, calendarInput(view, date, timeZone)),
    // Additional hours are read by quarters. With the next one, going there day by day costs a request a day.
    laterHours,
    allQuery(client, practitioners.list, practitionersInput),
    allQuery(client, businesses.list),
    allQuery(client, appointmentTypes.list, typesInput),
    allQuery(client, unavailableBlockTypes.list),
    query(client, settings.getPublic),
  )
  return cliniko.state()
}
