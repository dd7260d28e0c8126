import type { GroupAppointment, Included, Link, Practitioner, UnavailableBlock } from '@cliniko/core'
import { idOf } from '@/lib/links'
import type { DayAppointment } from './day-appointment'

/** A class or a block: it takes time, and is looked at only. */
export interface Other {
  readonly id: string
  readonly starts_at: string
  readonly ends_at: string
  readonly title: string
  readonly detail: string
  /** The colour of its type; none for blocks. */
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

/** What columns are made from. */
export interface ColumnsInput {
  readonly appointments: readonly DayAppointment[]
  readonly classes: readonly Included<GroupAppointment, 'appointment_type'>[]
  readonly blocks: readonly UnavailableBlock[]
  readonly practitioners: readonly Practitioner[]
  /** The id of the only practitioner to show, or an empty string. */
  readonly chosen: string
}

/** The columns of a day: the practitioners who have something on, in their list's order; one alone if it's chosen. */
export function columnsOf({ appointments, classes, blocks, practitioners, chosen }: ColumnsInput): readonly Column[] {
  const appointmentsOf = byPractitioner(appointments)
  const othersOf = byPractitioner([
    ...classes.map((one) => ({ ...timesOf(one), ...classTexts(one), color: one.included.appointment_type?.color })),
    ...blocks.map((one) => ({ ...timesOf(one), title: one.notes ?? 'Unavailable', detail: '', color: undefined })),
  ])
  const known = practitioners.map(({ id, label, designation }) => ({
    id,
    name: label ?? '',
    designation: designation ?? '',
  }))
  // Those who have left keep their past days.
  const former = [...appointmentsOf.keys()]
    .filter((id) => !known.some((one) => one.id === id))
    .map((id) => ({ id, name: 'Former practitioner', designation: '' }))
  return [...known, ...former]
    .filter(({ id }) => !chosen || chosen === id)
    .map((one) => ({ ...one, appointments: appointmentsOf.get(one.id) ?? [], others: othersOf.get(one.id) ?? [] }))
    .filter(({ appointments: own, others }) => own.length + others.length > 0)
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
