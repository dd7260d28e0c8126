import { type Client, individualAppointments, linkedId, patients } from '@cliniko/core'
import type { Mock } from '@cliniko/mock'
import type { Change } from './changes.js'

/** The records of a run, and what tells them from others. */
export interface Records {
  readonly patientIds: readonly string[]
  readonly appointmentIds: readonly string[]
  /** The day of the appointments. */
  readonly day: string
  /** When the run began. */
  readonly since: string
}

const dayLength = 86_400_000

/** Creates three patients, and four appointments on a day of their own. */
export async function createRecords(mock: Mock, client: Client, run: number): Promise<Records> {
  const since = mock.store.now()
  const day = new Date(Date.parse('2026-06-01') + 2 * run * dayLength).toISOString().slice(0, 10)
  const patientIds: string[] = []
  for (const first_name of ['Ada', 'Ben', 'Cleo']) {
    patientIds.push((await client.request(patients.create, { first_name, last_name: 'Chaos' })).id)
  }
  const records = { patientIds, appointmentIds: [] as string[], day, since }
  for (let index = 0; index < 4; index++) {
    const { variables } = writeOf(mock, records, 'create appointment', index, `start ${index}`)
    const appointment = await client.request(individualAppointments.create, variables as never)
    records.appointmentIds.push(appointment.id)
  }
  return records
}

/** Deletes what a run has left. */
export function deleteRecords({ store: { tables } }: Mock, { since }: Records): void {
  for (const table of [tables.patients, tables.individual_appointments, tables.attendees]) {
    for (const { id, created_at } of [...table.peeks()]) if (created_at >= since) table.delete(id)
  }
}

/** A write of a run: what it sends, and which fields of which record it sets to what. */
export interface PlannedWrite {
  readonly operation: keyof typeof operations
  readonly id: string | undefined
  readonly variables: unknown
  /** The fields that it sets, by their names in the record. `true` is a timestamp. */
  readonly fields: { readonly [field: string]: string | true | null }
}

export const operations = {
  'patients.create': patients.create,
  'patients.update': patients.update,
  'patients.archive': patients.archive,
  'patients.unarchive': patients.unarchive,
  'individualAppointments.create': individualAppointments.create,
  'individualAppointments.update': individualAppointments.update,
  'individualAppointments.cancel': individualAppointments.cancel,
  'individualAppointments.archive': individualAppointments.archive,
}

/**
 * Makes a write.
 * @param mark - A text that no other write of the run contains.
 */
export function writeOf(mock: Mock, records: Records, change: Change, index: number, mark: string): PlannedWrite {
  const { patientIds, appointmentIds, day } = records
  const patient = patientIds[index % patientIds.length] ?? ''
  const appointment = appointmentIds[index % 4] ?? ''
  // Each write moves to a time of its own.
  const minute = mark.length + Number(/\d+/.exec(mark)?.[0] ?? 0)
  const time = `T${String(8 + (minute % 10)).padStart(2, '0')}:${String((minute * 7) % 60).padStart(2, '0')}:00Z`
  const nextDay = new Date(Date.parse(day) + dayLength).toISOString().slice(0, 10)
  const { practitioners, businesses, appointment_types } = mock.store.tables
  const update = (fields: PlannedWrite['fields'], body: object = fields): PlannedWrite => ({
    operation: change.includes('appointment') ? 'individualAppointments.update' : 'patients.update',
    id: change.includes('appointment') ? appointment : patient,
    variables: { id: change.includes('appointment') ? appointment : patient, ...body },
    fields,
  })
  switch (change) {
    case 'rename patient':
      return update({ first_name: mark })
    case 'note of patient':
      return update({ notes: mark })
    case 'archive patient':
      return { operation: 'patients.archive', id: patient, variables: patient, fields: { archived_at: true } }
    case 'restore patient':
      return { operation: 'patients.unarchive', id: patient, variables: patient, fields: { archived_at: null } }
    case 'create patient':
      return {
        operation: 'patients.create',
        id: undefined,
        variables: { first_name: mark, last_name: 'Chaos' },
        fields: {},
      }
    case 'note of appointment':
      return update({ notes: mark })
    case 'move appointment':
      return update({ starts_at: day + time })
    case 'move appointment to another day':
      return update({ starts_at: nextDay + time })
    case 'give appointment to another patient':
      return update({ patient }, { patient_id: patient })
    case 'cancel appointment':
      return {
        operation: 'individualAppointments.cancel',
        id: appointment,
        variables: { id: appointment, cancellation_reason: 10, cancellation_note: mark },
        fields: { cancelled_at: true, cancellation_note: mark },
      }
    case 'archive appointment':
      return {
        operation: 'individualAppointments.archive',
        id: appointment,
        variables: appointment,
        fields: { archived_at: true },
      }
    case 'create appointment':
      return {
        operation: 'individualAppointments.create',
        id: undefined,
        variables: {
          starts_at: day + time,
          patient_id: patient,
          notes: mark,
          practitioner_id: [...practitioners.keys()][0],
          business_id: [...businesses.keys()][0],
          appointment_type_id: [...appointment_types.keys()][0],
        },
        fields: {},
      }
  }
}

/** The fields that writes set. */
export const fields = [
  'first_name',
  'notes',
  'archived_at',
  'cancelled_at',
  'cancellation_note',
  'starts_at',
  'patient',
] as const

/** The value of a field, so that it can be compared with others: a link by its id, and whether a timestamp is set. */
export function comparable(record: object, field: string): unknown {
  const value = Reflect.get(record, field)
  if (field === 'patient') return linkedId(value as Parameters<typeof linkedId>[0]) ?? null
  return field === 'archived_at' || field === 'cancelled_at' ? Boolean(value) : value
}
