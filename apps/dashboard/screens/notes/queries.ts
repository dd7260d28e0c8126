import {
  bookings,
  type Client,
  individualAppointments,
  patients,
  practitioners,
  treatmentNotes,
  treatmentNoteTemplates,
  users,
} from '@cliniko/core'
import { allQuery, query } from '@cliniko/query'
import type { PrefetchableQuery } from '@cliniko/react/server'
import { practitionersInput } from '@/lib/inputs'
import { patientInput } from '../patient/inputs'
import { draftsInput, noteInput, noteTemplatesInput, unwrittenInput, visitInput } from './inputs'

// What the server fetches for the first paint of each page.

function authorQueries(client: Client): readonly PrefetchableQuery[] {
  return [query(client, users.authenticated), query(client, practitioners.list, practitionersInput)]
}

function patientQuery(client: Client, patientId: string): PrefetchableQuery {
  const { id, ...params } = patientInput(patientId)
  return query(client, patients.get, id, params)
}

/** The note's page. */
export function noteQueries(client: Client, patientId: string, noteId: string): readonly PrefetchableQuery[] {
  const { id, ...params } = noteInput(noteId)
  return [patientQuery(client, patientId), query(client, treatmentNotes.get, id, params), ...authorQueries(client)]
}

/** The page that begins a note. */
export function startQueries(client: Client, patientId: string, bookingId?: string): readonly PrefetchableQuery[] {
  const { id, ...params } = visitInput(bookingId ?? '')
  return [
    patientQuery(client, patientId),
    query(client, treatmentNoteTemplates.list, noteTemplatesInput),
    ...(bookingId ? [query(client, individualAppointments.get, id, params)] : []),
    ...authorQueries(client),
  ]
}

/** The worklist, of a practitioner or of everybody. */
export function worklistQueries(
  client: Client,
  practitionerId: string | undefined,
  today: string,
  timeZone: string,
): readonly PrefetchableQuery[] {
  return [
    query(client, practitioners.list, practitionersInput),
    query(client, treatmentNotes.list, draftsInput(practitionerId)),
    allQuery(client, bookings.list, unwrittenInput(practitionerId, today, timeZone)),
  ]
}
