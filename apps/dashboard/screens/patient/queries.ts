import {
  attendees,
  bookings,
  type Client,
  communications,
  invoices,
  medicalAlerts,
  patientAttachments,
  patientCases,
  patientForms,
  patientFormTemplates,
  patients,
  relationships,
  treatmentNotes,
} from '@cliniko/core'
import { allQuery, infiniteQuery, query } from '@cliniko/query'
import type { PrefetchableQuery } from '@cliniko/react/server'
import { can, type Role } from '@/lib/roles'
import {
  alertsInput,
  attendancesInput,
  casesInput,
  filesInput,
  formsInput,
  formTemplatesInput,
  messagesInput,
  notesInput,
  patientInput,
  patientInvoicesInput,
  relationshipsInput,
  visitsInput,
} from './inputs'
import type { TabId } from './tabs'

/** Returns what the first paint of a patient's page shows. */
export function patientQueries(client: Client, id: string, tab: TabId, role: Role): readonly PrefetchableQuery[] {
  const { id: patientId, ...params } = patientInput(id)
  return [
    query(client, patients.get, patientId, params),
    ...(can(role, 'health') ? [query(client, medicalAlerts.list, alertsInput(id))] : []),
    ...tabQueries[tab](client, id),
  ]
}

const tabQueries: { readonly [tab in TabId]: (client: Client, id: string) => readonly PrefetchableQuery[] } = {
  visits: (client, id) => [
    infiniteQuery(client, bookings.list, visitsInput(id)),
    allQuery(client, attendees.list, attendancesInput(id)),
  ],
  notes: (client, id) => [infiniteQuery(client, treatmentNotes.list, notesInput(id))],
  files: (client, id) => [infiniteQuery(client, patientAttachments.list, filesInput(id))],
  forms: (client, id) => [
    infiniteQuery(client, patientForms.list, formsInput(id)),
    query(client, patientFormTemplates.list, formTemplatesInput),
  ],
  invoices: (client, id) => [infiniteQuery(client, invoices.list, patientInvoicesInput(id))],
  messages: (client, id) => [infiniteQuery(client, communications.list, messagesInput(id))],
  cases: (client, id) => [
    query(client, patientCases.list, casesInput(id)),
    allQuery(client, attendees.list, attendancesInput(id)),
  ],
  people: (client, id) => [query(client, relationships.list, relationshipsInput(id))],
}
