import {
  type Attendee,
  addDays,
  CancellationReason,
  dateIn,
  type IndividualAppointment,
  InvoiceStatus,
  instantOf,
  TreatmentNoteStatus,
} from '@cliniko/core'
import { attendeeRecord, setArrival } from '../resources/attendees.js'
import { groupAppointmentRecord } from '../resources/group-appointments.js'
import { individualAppointmentRecord } from '../resources/individual-appointments.js'
import { unavailableBlockRecord } from '../resources/unavailable-blocks.js'
import { isoOf, type Store } from '../store/store.js'
import type { Random } from './random.js'
import { type Clinic, day, minute, zone } from './seed-context.js'
import { appointmentTypes, classType, type StaffMember } from './staff.js'

/** Notes that a receptionist might write. */
const notes = [
  'Bring the scans.',
  'Referral on its way.',
  'First visit after surgery.',
  'Running ten minutes late.',
] as const

const lunchLength = 45 * minute

/**
 * Seeds three months of bookings, half of them before now and half after. No booking overlaps another of its
 * practitioner.
 */
export function seedDiary(store: Store, random: Random, clinic: Clinic, now: number): void {
  const today = dateIn(now, zone)
  const instantAt = cachedInstants()
  const patientIds = [...store.tables.patients.values()].filter(({ archived_at }) => !archived_at).map(({ id }) => id)
  if (patientIds.length === 0) return
  for (let daysFromToday = -45; daysFromToday <= 45; daysFromToday++) {
    const date = addDays(today, daysFromToday)
    const weekday = new Date(date).getUTCDay()
    for (const [index, practitioner] of clinic.staff.entries()) {
      if (!practitioner.days.includes(weekday)) continue
      seedWorkday({
        store,
        random,
        clinic,
        now,
        patientIds,
        at: (time) => instantAt(date, time),
        weekday,
        daysFromToday,
        practitioner,
        practitionerId: clinic.practitionerIds[index] ?? '',
        businessId: businessIdOn(clinic, practitioner, weekday),
      })
    }
  }
}

/** Returns the business that a practitioner works at on a weekday. */
export function businessIdOn(clinic: Clinic, { worksAt }: StaffMember, weekday: number): string {
  return clinic.businessIds[worksAt[weekday % worksAt.length] ?? 0] ?? ''
}

/** Returns a function that converts local times to instants. Conversion is slow, and practitioners share their hours. */
function cachedInstants(): (date: string, time: string) => number {
  const instants = new Map<string, number>()
  return (date, time) => {
    const key = `${date} ${time}`
    const instant = instants.get(key) ?? Date.parse(instantOf(date, time, zone))
    instants.set(key, instant)
    return instant
  }
}

/** A day on which a practitioner works. */
interface Workday {
  readonly store: Store
  readonly random: Random
  readonly clinic: Clinic
  readonly now: number
  /** The patients who can have appointments. */
  readonly patientIds: readonly string[]
  /** Returns the instant of a local time on this day. */
  at(time: string): number
  readonly weekday: number
  readonly daysFromToday: number
  readonly practitioner: StaffMember
  readonly practitionerId: string
  readonly businessId: string
}

/** Seeds appointments from morning to evening around lunch, a meeting at lunch and a class in the evening. */
function seedWorkday(workday: Workday): void {
  const { random, at, practitioner, weekday, daysFromToday } = workday
  const lunchStart = at('12:30')
  const lunchEnd = lunchStart + lunchLength
  const hasMeeting = weekday === 3
  const hasClass = (weekday === 2 || weekday === 5) && practitioner.gives.includes(classType)
  const closesAt = hasClass ? at('16:30') : at(random.pick(['17:00', '17:30', '18:00']))
  // The further ahead a day is, the fewer of its times are booked.
  const bookedShare = daysFromToday <= 1 ? 0.9 : Math.max(0.3, 0.85 - daysFromToday * 0.015)
  let start = at(random.pick(['07:30', '08:00', '08:30']))
  while (start < closesAt) {
    const typeIndex = pickType(random, practitioner)
    const length = (appointmentTypes[typeIndex]?.duration_in_minutes ?? 30) * minute
    const end = start + length
    const overlapsLunch = start < lunchEnd && end > lunchStart
    if (overlapsLunch) {
      start = lunchEnd
      continue
    }
    if (end > closesAt) break
    if (random.chance(bookedShare)) seedAppointment(workday, typeIndex, start, end)
    else if (random.chance(0.5)) start += 15 * minute
    start += length
  }
  if (hasMeeting) seedMeeting(workday, lunchStart, lunchEnd)
  if (hasClass) seedClass(workday, at('17:00'), at('18:00'))
}

/** Picks the index of an appointment type other than classes. The practitioner's first is the most common. */
function pickType(random: Random, practitioner: StaffMember): number {
  const typeIndexes = practitioner.gives.filter((type) => type !== classType)
  return random.chance(0.55) ? (typeIndexes[0] ?? 1) : (typeIndexes[random.below(typeIndexes.length)] ?? 1)
}

function seedAppointment(workday: Workday, typeIndex: number, start: number, end: number): void {
  const { store, random, clinic, now, patientIds, practitionerId, businessId } = workday
  const patientId = patientIds[random.below(patientIds.length)] ?? ''
  const createdAt = isoOf(Math.min(start, now) - (1 + random.below(28)) * day - random.below(day))
  const appointment = individualAppointmentRecord(store, store.nextId(), {
    appointmentTypeId: clinic.typeIds[typeIndex] ?? '',
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
  setOutcome(workday, appointment, attendee, start)
  store.tables.individual_appointments.add(appointment)
  store.tables.attendees.add(attendee)
}

/** Makes a past appointment kept, missed or cancelled. A few future appointments are cancelled as well. */
function setOutcome(
  { random, now }: Workday,
  appointment: IndividualAppointment,
  attendee: Attendee,
  start: number,
): void {
  const isPast = start < now
  if (random.chance(isPast ? 0.06 : 0.03)) {
    const cancelledAt = isoOf(Math.min(start, now) - random.below(20) * 60 * minute)
    for (const record of [appointment, attendee]) {
      record.cancelled_at = cancelledAt
      record.updated_at = cancelledAt
      record.cancellation_reason = CancellationReason.Sick
      record.cancellation_reason_description = 'Sick'
    }
    return
  }
  if (!isPast) return
  const outcome = random.next()
  const isMissed = outcome < 0.04
  // Reception forgot to record some arrivals.
  attendee.arrived = outcome < 0.07 && !isMissed ? null : !isMissed
  setArrival(appointment, attendee.arrived)
  appointment.email_reminder_sent = true
  appointment.updated_at = isoOf(start)
  attendee.updated_at = isoOf(start)
  if (isMissed || start >= now - day) return
  const isFinal = random.chance(0.9)
  if (!attendee.arrived) return
  appointment.invoice_status = InvoiceStatus.Paid
  appointment.treatment_note_status = isFinal ? TreatmentNoteStatus.Final : TreatmentNoteStatus.Draft
}

function seedMeeting({ store, now, practitionerId, businessId }: Workday, start: number, end: number): void {
  const block = unavailableBlockRecord(store, store.nextId(), {
    startsAt: isoOf(start),
    endsAt: isoOf(end),
    businessId,
    practitionerId,
    notes: 'Team meeting',
    createdAt: isoOf(now - 60 * day),
  })
  store.tables.unavailable_blocks.add(block)
}

function seedClass(
  { store, random, clinic, now, patientIds, practitionerId, businessId }: Workday,
  start: number,
  end: number,
): void {
  const attendingIds = new Set<string>()
  for (let seats = 3 + random.below(5); seats > 0; seats--) {
    attendingIds.add(patientIds[random.below(patientIds.length)] ?? '')
  }
  const createdAt = isoOf(now - 60 * day)
  const group = groupAppointmentRecord(store, store.nextId(), {
    appointmentTypeId: clinic.typeIds[classType] ?? '',
    businessId,
    practitionerId,
    startsAt: isoOf(start),
    endsAt: isoOf(end),
    maxAttendees: 8,
    patientIds: [...attendingIds],
    createdAt,
  })
  store.tables.group_appointments.add(group)
  for (const patientId of attendingIds) {
    const attendee = attendeeRecord(store, store.nextId(), group.id, patientId, createdAt)
    if (start < now) attendee.arrived = true
    store.tables.attendees.add(attendee)
  }
}
