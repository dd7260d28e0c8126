import type { Practitioner } from '@cliniko/core'
import { idOf } from '@/lib/links'
import type { DayAppointment } from './day-appointment'

/** One practitioner's appointments of a day. */
export interface Column {
  readonly id: string
  readonly name: string
  readonly designation: string
  readonly appointments: readonly DayAppointment[]
}

/** The columns of a day: the practitioners who have appointments, in their list's order; one alone if it's chosen. */
export function columnsOf(
  appointments: readonly DayAppointment[],
  practitioners: readonly Practitioner[],
  chosen: string,
): readonly Column[] {
  const byPractitioner = new Map<string, DayAppointment[]>()
  for (const appointment of appointments) {
    const id = idOf(appointment.practitioner)
    byPractitioner.set(id, [...(byPractitioner.get(id) ?? []), appointment])
  }
  const known = practitioners.map(({ id, label, designation }) => ({
    id,
    name: label ?? '',
    designation: designation ?? '',
  }))
  // Those who have left keep their past days.
  const former = [...byPractitioner.keys()]
    .filter((id) => !known.some((one) => one.id === id))
    .map((id) => ({ id, name: 'Former practitioner', designation: '' }))
  return [...known, ...former]
    .map((one) => ({ ...one, appointments: byPractitioner.get(one.id) ?? [] }))
    .filter(({ id, appointments: own }) => own.length > 0 && (!chosen || chosen === id))
}
