import { linkedId, bookings as operations } from '@cliniko/core'
import type { MockResource } from './resource.js'

/** Bookings are individual appointments, group appointments and unavailable blocks. */
export const bookings: MockResource = {
  isDerived: true,
  lists: {
    [operations.list.path]: ({ bookings }) => bookings,
    [operations.listForPatientCase.path]: ({ bookings, tables }, caseId) => {
      const bookingIds = tables.attendees.by('patient_case_id', caseId).map(({ booking }) => linkedId(booking) ?? '')
      return [...new Set(bookingIds)].flatMap((id) => bookings.at(id) ?? [])
    },
  },
  gets: { [operations.get.path]: ({ bookings }, id) => bookings.at(id) },
}
