import { CommunicationCategory, CommunicationDirection, CommunicationType, linkedId } from '@cliniko/core'
import { communicationRecord } from '../resources/communications.js'
import { isoOf } from '../store/store.js'
import { day, type SeedContext } from './seed-context.js'
import { visitOf } from './visit.js'

const memos = [
  'Rang to move Thursday; will call back.',
  'Wants the receipt by post.',
  'Complained about parking & the lift.',
  'Interpreter booked (Vietnamese).',
  'Left a message:\n“No need to ring before 9.”',
] as const

const replies = ['Yes', 'YES thanks!!', 'N', 'Sorry can I come at 3 instead? 🙏', 'ok 👍', 'Who is this?'] as const

/** Seeds appointment reminders of the last two weeks, replies to them, and memos of phone calls. */
export function seedCommunications({ store, random, now }: SeedContext): void {
  const { attendees, communications, patients } = store.tables
  for (const attendee of attendees.peeks()) {
    const visit = visitOf(store, linkedId(attendee.booking) ?? '')
    const patient = patients.peek(linkedId(attendee.patient) ?? '')
    if (!visit || !patient) continue
    const remindedAt = Date.parse(visit.startsAt) - day
    if (remindedAt > now || remindedAt < now - 14 * day || attendee.cancelled_at) continue
    const isSms = patient.reminder_type === 'SMS' || patient.reminder_type === 'SMS & Email'
    const number = patient.patient_phone_numbers?.[0]?.number
    const to = isSms ? number : patient.email
    if (patient.reminder_type === 'None' || !to) continue
    const booking = { attendeeId: attendee.id, bookingId: linkedId(attendee.booking) ?? '' }
    const common = { confidential: null, patient_id: patient.id }
    const from = isSms ? 'HarbourSt' : 'reception@clinic.example'
    const type_code = isSms ? CommunicationType.Sms : CommunicationType.Email
    const reminder = {
      category: 'Appointment Reminder',
      category_code: CommunicationCategory.AppointmentReminder,
    } as const
    communications.add(
      communicationRecord(
        store,
        store.nextId(),
        {
          ...common,
          content: `Hi ${patient.first_name}, see you tomorrow at Harbour Street Health.`,
          direction_code: CommunicationDirection.Sent,
          from,
          to,
          type_code,
          sent: { ...reminder, ...booking, ...(!isSms && { subject: 'Your appointment tomorrow' }) },
        },
        isoOf(remindedAt),
      ),
    )
    if (!isSms || !random.chance(0.2)) continue
    communications.add(
      communicationRecord(
        store,
        store.nextId(),
        {
          ...common,
          content: random.pick(replies),
          direction_code: CommunicationDirection.Received,
          from: to,
          to: from,
          type_code,
          sent: { category: 'Reply from Patient', category_code: CommunicationCategory.ReplyFromPatient, ...booking },
        },
        isoOf(Math.min(remindedAt + random.below(7200) * 1000, now)),
      ),
    )
  }
  for (const { id, created_at } of patients.peeks()) {
    if (!random.chance(0.04)) continue
    const memo = {
      patient_id: id,
      confidential: random.chance(0.1),
      content: random.pick(memos),
      direction_code: CommunicationDirection.Received,
      from: null,
      to: 'Reception',
      type_code: CommunicationType.PhoneCall,
    }
    const calledAt = Math.max(Date.parse(created_at), now - random.below(300) * day)
    communications.add(communicationRecord(store, store.nextId(), memo, isoOf(calledAt)))
  }
}
