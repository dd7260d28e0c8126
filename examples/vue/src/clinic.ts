import { dateIn, dayRange } from '@cliniko/core'
import { createMock } from '@cliniko/mock'

/** A made-up clinic in memory. */
export const mock = createMock({ now: '2026-03-02T23:20:00Z', patients: 200 })

/** In an app of yours: `createClient({ baseUrl: '/api/cliniko' })`, with the proxy of `@cliniko/server` at that path. */
export const client = mock.client()

export const timeZone = 'Australia/Sydney'

/** The first instant of the clinic's day, and that of the next. */
export const today = dayRange(dateIn(mock.now(), timeZone), timeZone)

const time = new Intl.DateTimeFormat('en-AU', { timeZone, timeStyle: 'short' })

/** Returns the time of day in the clinic. */
export const timeOf = (instant: string): string => time.format(new Date(instant))
