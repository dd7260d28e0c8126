import type { GroupAppointment, Included, Link, Practitioner, UnavailableBlock } from '@cliniko/core'
import { idOf } from '@/lib/links'
import type { DayAppointment } from './day-appointment'

/** A class or an unavailable block. It is shown, and can't be opened. */
export interface Other {
  readonly id: string
  readonly starts_at: string
  readonly ends_at: string
  readonly title: string
  readonly detail: string
  /** The colour of a class's type. Blocks have none. */
  readonly color: string | undefined
}

/** One practitioner's day. */
export interface Column {
  readonly id: string
  readonly name: string
  readonly designation: string
  readonly appointments: readonly DayAppointment[]
  readonly others: readonly Other[]
}

/** The records of a day, which {@link columnsOf} groups by practitioner. */
export interface ColumnsInput {
  readonly appointments: readonly DayAppointment[]
  readonly classes: readonly Included<GroupAppointment, 'appointment_type'>[]
  readonly blocks: readonly UnavailableBlock[]
  readonly practitioners: readonly Practitioner[]
  /** The id of the practitioner to show, or an empty string for all. */
  readonly chosen: string
}

/** Returns a column for each practitioner who has something on that day, or just for the chosen one. */
export function columnsOf({ appointments, classes, blocks, practitioners, chosen }: ColumnsInput): readonly Column[] {
  const appointmentsOf = byPractitioner(appointments)
  const othersOf = byPractitioner([
    ...classes.map((item) => ({ ...timesOf(item), ...classTexts(item), color: item.included.appointment_type?.color })),
    ...blocks.map((block) => ({
      ...timesOf(block),
      title: block.notes ?? 'Unavailable',
      detail: '',
      color: undefined,
    })),
  ])
  const current = practitioners.map(({ id, label, designation }) => ({
    id,
    name: label ?? '',
    designation: designation ?? '',
  }))
  // Practitioners who left the clinic still have past appointments.
  const former = [...appointmentsOf.keys()]
    .filter((id) => !current.some((practitioner) => practitioner.id === id))
    .map((id) => ({ id, name: 'Former practitioner', designation: '' }))
  return [...current, ...former]
    .filter(({ id }) => !chosen || chosen === id)
    .map((practitioner) => ({
      ...practitioner,
      appointments: appointmentsOf.get(practitioner.id) ?? [],
      others: othersOf.get(practitioner.id) ?? [],
    }))
    .filter((column) => column.appointments.length + column.others.length > 0)
}

function byPractitioner<T extends { readonly practitioner: Link }>(items: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const id = idOf(item.practitioner)
    groups.set(id, [...(groups.get(id) ?? []), item])
  }
  return groups
}

function timesOf({ id, starts_at, ends_at, practitioner }: GroupAppointment | UnavailableBlock) {
  return { id, starts_at, ends_at, practitioner }
}

function classTexts({ included, patient_ids, max_attendees }: Included<GroupAppointment, 'appointment_type'>) {
  return {
    title: included.appointment_type?.name ?? 'Class',
    detail: `${patient_ids?.length ?? 0} of ${max_attendees} places taken`,
  }
}
