import {
  type Attendee,
  addDays,
  CancellationReason,
  dateIn,
  type IndividualAppointment,
  instantOf,
} from '@cliniko/core'
import { attendeeRecord } from '../resources/attendees.js'
import { groupAppointmentRecord } from '../resources/group-appointments.js'
import { individualAppointmentRecord } from '../resources/individual-appointments.js'
import { unavailableBlockRecord } from '../resources/unavailable-blocks.js'
import { isoOf, type Store } from '../store/store.js'
import { type Clinic, day, minute, zone } from './ground.js'
import type { Random } from './random.js'
import { appointmentTypes, classType, type StaffMember } from './staff.js'

/** Free text that a receptionist might leave. */
const notes = [
  'Bring the scans.',
  'Referral on its way.',
  'First visit after surgery.',
  'Running ten minutes late.',
] as const

/** Three months of appointments, half before and half after now, none of which overlaps another of its practitioner. */
export function seedDiary(store: Store, random: Random, clinic: Clinic, now: number): void {
  const today = dateIn(now, zone)
  const instants = new Map<string, number>()
  // Zones take their time, and all practitioners have the same days.
  const at = (date: string, time: string) => {
    const key = `${date} ${time}`
    const instant = instants.get(key) ?? Date.parse(instantOf(date, time, zone))
    instants.set(key, instant)
    return instant
  }
  const patientIds = [...store.tables.patients.values()].filter(({ archived_at }) => !archived_at).map(({ id }) => id)
  if (patientIds.length === 0) return
  for (let offset = -45; offset <= 45; offset++) {
    const date = addDays(today, offset)
    const weekday = new Date(date).getUTCDay()
    clinic.staff.forEach((practitioner, number) => {
      if (!practitioner.days.includes(weekday)) return
      const practitionerId = clinic.practitionerIds[number] ?? ''
      const businessId = clinic.businessIds[practitioner.at[weekday % practitioner.at.length] ?? 0] ?? ''
      seedDay({
        store,
        random,
        clinic,
        now,
        patientIds,
        at: (time) => at(date, time),
        weekday,
        offset,
        practitionerId,
        businessId,
        practitioner,
      })
    })
  }
}

interface Day {
  readonly store: Store
  readonly random: Random
  readonly clinic: Clinic
  readonly now: number
  readonly patientIds: readonly string[]
  /** The instant of a time of that day in the clinic. */
  at(time: string): number
  readonly weekday: number
  /** Days from today. */
  readonly offset: number
  readonly practitionerId: string
  readonly businessId: string
  readonly practitioner: StaffMember
}

/** One practitioner's day: appointments from morning to evening, a pause at noon, and what fills it besides. */
function seedDay(of: Day): void {
  const { random, at, practitioner, weekday, offset } = of
  const pause = at('12:30')
  const meets = weekday === 3
  const hasClass = (weekday === 2 || weekday === 5) && practitioner.gives.includes(classType)
  const end = hasClass ? at('16:30') : at(random.pick(['17:00', '17:30', '18:00']))
  // Weeks ahead fill up slowly.
  const filled = offset <= 1 ? 0.9 : Math.max(0.3, 0.85 - offset * 0.015)
  let cursor = at(random.pick(['07:30', '08:00', '08:30']))
  while (cursor < end) {
    const typeNumber = pickType(random, practitioner)
    const length = (appointmentTypes[typeNumber]?.duration_in_minutes ?? 30) * minute
    const isOver = (start: number) => start < pause + 45 * minute && start + length > pause
    if (isOver(cursor)) {
      cursor = pause + 45 * minute
      continue
    }
    if (cursor + length > end) break
    if (random.chance(filled)) seedAppointment(of, typeNumber, cursor, cursor + length)
    else if (random.chance(0.5)) cursor += 15 * minute
    cursor += length
  }
  if (meets) seedBlock(of, pause, pause + 45 * minute)
  if (hasClass) seedClass(of, at('17:00'), at('18:00'))
}

function pickType(random: Random, practitioner: StaffMember): number {
  const gives = practitioner.gives.filter((type) => type !== classType)
  // The first is what they do most.
  return random.chance(0.55) ? (gives[0] ?? 1) : (gives[random.below(gives.length)] ?? 1)
}

function seedAppointment(of: Day, typeNumber: number, start: number, end: number): void {
  const { store, random, clinic, now, patientIds, practitionerId, businessId } = of
  const patientId = patientIds[random.below(patientIds.length)] ?? ''
  const createdAt = isoOf(Math.min(start, now) - (1 + random.below(28)) * day - random.below(day))
  const appointment = individualAppointmentRecord(store, store.nextId(), {
    appointmentTypeId: clinic.typeIds[typeNumber] ?? '',
    businessId,
    patientId,
    patientName: store.tables.patients.peek(patientId)?.label ?? null,
    practitionerId,
    startsAt: isoOf(start),
    endsAt: isoOf(end),
    notes: random.chance(0.12) ? random.pick(notes) : null,
    createdAt,
  })
  const attendee = attendeeRecord(store, store.nextId(), appointment.id, patientId, createdAt)
  tellWhatBecame(of, appointment, attendee, start)
  store.tables.individual_appointments.set(appointment.id, appointment)
  store.tables.attendees.set(attendee.id, attendee)
}

/** Past appointments have been kept, missed or cancelled; a few of those to come are cancelled already. */
function tellWhatBecame(
  { random, now }: Day,
  appointment: IndividualAppointment,
  attendee: Attendee,
  start: number,
): void {
  const isPast = start < now
  if (random.chance(isPast ? 0.06 : 0.03)) {
    const cancelledAt = isoOf(Math.min(start, now) - random.below(20) * 60 * minute)
    for (const one of [appointment, attendee]) {
      one.cancelled_at = cancelledAt
      one.updated_at = cancelledAt
      one.cancellation_reason = CancellationReason.Sick
      one.cancellation_reason_description = 'Sick'
    }
    return
  }
  if (!isPast) return
  const missed = random.chance(0.04)
  appointment.did_not_arrive = missed
  appointment.patient_arrived = !missed
  attendee.arrived = !missed
  appointment.email_reminder_sent = true
  appointment.updated_at = isoOf(start)
  attendee.updated_at = isoOf(start)
  if (!missed && start < now - day) appointment.invoice_status = 20
  if (!missed && start < now - day) appointment.treatment_note_status = random.chance(0.9) ? 90 : 10
}

function seedBlock({ store, now, practitionerId, businessId }: Day, start: number, end: number): void {
  const block = unavailableBlockRecord(store, store.nextId(), {
    startsAt: isoOf(start),
    endsAt: isoOf(end),
    businessId,
    practitionerId,
    notes: 'Team meeting',
    createdAt: isoOf(now - 60 * day),
  })
  store.tables.unavailable_blocks.set(block.id, block)
}

function seedClass(
  { store, random, clinic, now, patientIds, practitionerId, businessId }: Day,
  start: number,
  end: number,
): void {
  const attending = new Set<string>()
  for (let seat = 3 + random.below(5); seat > 0; seat--)
    attending.add(patientIds[random.below(patientIds.length)] ?? '')
  const createdAt = isoOf(now - 60 * day)
  const group = groupAppointmentRecord(store, store.nextId(), {
    appointmentTypeId: clinic.typeIds[classType] ?? '',
    businessId,
    practitionerId,
    startsAt: isoOf(start),
    endsAt: isoOf(end),
    maxAttendees: 8,
    patientIds: [...attending],
    createdAt,
  })
  store.tables.group_appointments.set(group.id, group)
  for (const patientId of attending) {
    const attendee = attendeeRecord(store, store.nextId(), group.id, patientId, createdAt)
    attendee.arrived = start < now
    store.tables.attendees.set(attendee.id, attendee)
  }
}
