import { dayRange } from '@cliniko/core'

export const timeZone = 'Australia/Sydney'

/** What the page shows. The server and the browser have to agree on it. */
export const dayInput = (date: string) => ({
  ...dayRange(date, timeZone),
  include: ['patient', 'appointment_type'] as const,
})
