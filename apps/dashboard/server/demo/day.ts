import { CancellationReason, type IndividualAppointment, linkedId } from '@cliniko/core'
import type { Cast, PersonName } from './people'
import { minutesAfter, type Stage } from './stage'

const standard = 'Standard physiotherapy'
const initial = 'Initial physiotherapy'

/** A line of the practitioner's day. */
interface Entry {
  readonly time: string
  readonly type: string
  readonly who: PersonName
  /** When the patient arrived, or false if they did not. */
  readonly arrived?: string | false
  readonly notes?: string
}

/**
 * The day of the practitioner who runs the clinic. At 10:20, two patients wait, one is late, and one did not come. Two
 * overlap in the afternoon.
 */
const entries: readonly Entry[] = [
  { time: '07:30', type: standard, who: 'james', arrived: '07:26' },
  { time: '08:00', type: initial, who: 'priya', arrived: '07:52' },
  { time: '08:45', type: standard, who: 'eleni', arrived: '08:41' },
  { time: '09:15', type: standard, who: 'marcus', arrived: false },
  { time: '09:45', type: standard, who: 'leilani', arrived: '09:43' },
  { time: '10:15', type: standard, who: 'daniel', notes: 'Rang at 10:05: stuck in traffic, ten minutes late.' },
  { time: '10:45', type: standard, who: 'margaret', arrived: '10:02', notes: 'Daughter drives her.' },
  { time: '13:15', type: standard, who: 'jing' },
  { time: '13:45', type: standard, who: 'grace' },
  { time: '14:00', type: standard, who: 'yusuf', notes: 'Fitted in: sore since the weekend.' },
  { time: '14:30', type: standard, who: 'chloe' },
  { time: '15:00', type: 'Telehealth follow-up', who: 'katherine' },
  { time: '15:15', type: standard, who: 'sam' },
  { time: '15:45', type: initial, who: 'oksana', notes: 'First visit.' },
  { time: '16:30', type: standard, who: 'anthony' },
]

/** The appointments of the practitioner's day, by patient. */
export type Day = ReadonlyMap<PersonName, IndividualAppointment>

/** Sets today: the practitioner's appointments, a class, blocks, arrivals and cancellations. */
export async function setDay(stage: Stage, cast: Cast): Promise<Day> {
  await clearDay(stage)
  const day = await book(stage, cast)
  await receive(stage, day)
  await cancelSome(stage, day)
  await addClass(stage)
  await addBlocks(stage)
  return day
}

/** Removes the practitioner's bookings that the seed made for today. */
async function clearDay({ mock, cliniko, practitionerId, daysAgo, todayAt, at }: Stage): Promise<void> {
  const from = todayAt('00:00')
  const to = minutesAfter(from, 24 * 60)
  const isToday = ({ starts_at }: { readonly starts_at: string }) => starts_at >= from && starts_at < to
  const { individual_appointments, group_appointments } = mock.store.tables
  const appointments = [...individual_appointments.peeks()].filter(
    (appointment) => linkedId(appointment.practitioner) === practitionerId && isToday(appointment),
  )
  const classes = [...group_appointments.peeks()].filter(
    (group) => linkedId(group.practitioner) === practitionerId && isToday(group),
  )
  await at(daysAgo(1, '18:30'), async () => {
    for (const { id } of appointments) await cliniko.individualAppointments.delete(id)
    for (const { id } of classes) await cliniko.groupAppointments.delete(id)
  })
}

async function book({ cliniko, practitionerId, businessId, typeId, todayAt, daysAgo, at }: Stage, cast: Cast) {
  const day = new Map<PersonName, IndividualAppointment>()
  for (const [index, { time, type, who, notes }] of entries.entries()) {
    const body = {
      appointment_type_id: typeId(type),
      business_id: businessId,
      practitioner_id: practitionerId,
      patient_id: cast[who].id,
      starts_at: todayAt(time),
      notes: notes ?? null,
    }
    const bookedAt = daysAgo(who === 'oksana' ? 1 : 2 + (index % 9), '16:10')
    day.set(who, await at(bookedAt, () => cliniko.individualAppointments.create(body)))
  }
  return day
}

/** Records who arrived. At the other practitioners’, the next two patients of today are here already. */
async function receive(stage: Stage, day: Day): Promise<void> {
  const { mock, practitionerId, todayAt } = stage
  for (const { who, time, arrived } of entries) {
    const appointment = day.get(who)
    if (!appointment || arrived === undefined) continue
    const recordedAt = arrived === false ? minutesAfter(todayAt(time), 20) : todayAt(arrived)
    await setArrived(stage, appointment.id, arrived !== false, recordedAt)
  }
  const now = todayAt('10:20')
  const soon = [...mock.store.tables.individual_appointments.peeks()]
    .filter(
      ({ starts_at, cancelled_at, deleted_at, practitioner }) =>
        starts_at > now &&
        starts_at <= minutesAfter(now, 90) &&
        !cancelled_at &&
        !deleted_at &&
        linkedId(practitioner) !== practitionerId,
    )
    .sort((first, second) => first.starts_at.localeCompare(second.starts_at))
  for (const [index, { id }] of soon.slice(0, 2).entries()) {
    await setArrived(stage, id, true, todayAt(index === 0 ? '10:09' : '10:16'))
  }
}

async function setArrived({ mock, cliniko, at }: Stage, bookingId: string, arrived: boolean, time: string) {
  const [attendee] = mock.store.tables.attendees.index.by('booking_id', bookingId)
  if (attendee) await at(time, () => cliniko.attendees.update(attendee.id, { arrived }))
}

/** Cancels two appointments of this afternoon, so that there are gaps to fill. */
async function cancelSome({ mock, cliniko, practitionerId, todayAt, at }: Stage, day: Day): Promise<void> {
  const chloe = day.get('chloe')
  if (chloe) {
    const reason = { cancellation_reason: CancellationReason.Work, cancellation_note: 'A meeting came up.' }
    await at(todayAt('08:50'), () => cliniko.individualAppointments.cancel(chloe.id, reason))
  }
  const from = todayAt('12:00')
  const another = [...mock.store.tables.individual_appointments.peeks()].find(
    ({ starts_at, cancelled_at, practitioner }) =>
      starts_at >= from &&
      starts_at < minutesAfter(from, 6 * 60) &&
      !cancelled_at &&
      linkedId(practitioner) !== practitionerId,
  )
  if (!another) return
  const reason = { cancellation_reason: CancellationReason.Sick, cancellation_note: 'Rang in with the flu.' }
  await at(todayAt('09:35'), () => cliniko.individualAppointments.cancel(another.id, reason))
}

/** Adds a class before lunch. One of six has arrived. */
async function addClass({ mock, cliniko, practitionerId, businessId, typeId, todayAt, daysAgo, at }: Stage) {
  const group = await at(daysAgo(20, '09:00'), () =>
    cliniko.groupAppointments.create({
      appointment_type_id: typeId('Clinical Pilates class'),
      business_id: businessId,
      practitioner_id: practitionerId,
      starts_at: todayAt('11:15'),
      max_attendees: 8,
    }),
  )
  const regulars = [...mock.store.tables.patients.peeks()]
    .filter(({ archived_at, latest_booking }) => !archived_at && latest_booking)
    .slice(0, 6)
  const attendees = await at(daysAgo(4, '12:00'), async () => {
    const added = []
    for (const { id } of regulars) {
      added.push(await cliniko.attendees.create({ booking_id: group.id, patient_id: id }))
    }
    return added
  })
  const [early] = attendees
  if (early) await at(todayAt('10:14'), () => cliniko.attendees.update(early.id, { arrived: true }))
}

/** Adds a lunch break, and what reception has to do. */
async function addBlocks({ mock, cliniko, practitionerId, businessId, todayAt, daysAgo, at }: Stage): Promise<void> {
  const lunch = [...mock.store.tables.unavailable_block_types.peeks()].find(({ name }) => name === 'Lunch')
  const place = { practitioner_id: practitionerId, business_id: businessId }
  await at(daysAgo(30, '09:00'), async () => {
    const toDo = await cliniko.unavailableBlockTypes.create({
      name: 'To do',
      color: '#e0b94a',
      duration_in_minutes: 15,
    })
    const blocks = [
      { from: '12:30', to: '13:15', typeId: lunch?.id, notes: 'Lunch' },
      { from: '17:00', to: '17:15', typeId: toDo.id, notes: 'Ring Anthony Russo about his open invoice.' },
      { from: '17:15', to: '17:30', typeId: toDo.id, notes: 'Order rigid tape and heat packs.' },
    ]
    for (const { from, to, typeId, notes } of blocks) {
      await cliniko.unavailableBlocks.create({
        ...place,
        starts_at: todayAt(from),
        ends_at: todayAt(to),
        notes,
        ...(typeId && { unavailable_block_type_id: typeId }),
      })
    }
  })
}
