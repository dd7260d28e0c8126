import { CommunicationCategory, CommunicationDirection, CommunicationType } from '@cliniko/core'
import { idIn } from '../lists/fields.js'
import { communicationRecord } from '../resources/communications.js'
import { isoOf } from '../store/store.js'
import { visitOf } from './billing.js'
import { day, type Ground } from './ground.js'

const memos = [
  'Rang to move Thursday; will call back.',
  'Wants the receipt by post.',
  'Complained about parking & the lift.',
  'Interpreter booked (Vietnamese).',
  'Left a message:\n“No need to ring before 9.”',
] as const

const replies = ['Yes', 'YES thanks!!', 'N', 'Sorry can I come at 3 instead? 🙏', 'ok 👍', 'Who is this?'] as const

/** Messages of the fortnight around now, and memos of talks on the phone. */
export function seedMessages({ store, random, now }: Ground): void {
  const { attendees, communications, patients } = store.tables
  for (const attendee of attendees.peeks()) {
    const visit = visitOf(store, idIn(attendee.booking) ?? '')
    const patient = patients.peek(idIn(attendee.patient) ?? '')
    if (!visit || !patient) continue
    const remindedAt = Date.parse(visit.startsAt) - day
    if (remindedAt > now || remindedAt < now - 14 * day || attendee.cancelled_at) continue
    const bySms = patient.reminder_type === 'SMS' || patient.reminder_type === 'SMS & Email'
    const number = patient.patient_phone_numbers?.[0]?.number
    const to = bySms ? number : patient.email
    if (patient.reminder_type === 'None' || !to) continue
    const about = { attendeeId: attendee.id, bookingId: idIn(attendee.booking) ?? '' }
    const common = { confidential: null, patient_id: patient.id }
    const from = bySms ? 'HarbourSt' : 'reception@clinic.example'
    const type_code = bySms ? CommunicationType.Sms : CommunicationType.Email
    const sent = { category: 'Appointment Reminder', category_code: CommunicationCategory.AppointmentReminder } as const
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
          sent: { ...sent, ...about, ...(!bySms && { subject: 'Your appointment tomorrow' }) },
        },
        isoOf(remindedAt),
      ),
    )
    if (!bySms || !random.chance(0.2)) continue
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
          sent: { category: 'Reply from Patient', category_code: CommunicationCategory.ReplyFromPatient, ...about },
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
    const at = Math.max(Date.parse(created_at), now - random.below(300) * day)
    communications.add(communicationRecord(store, store.nextId(), memo, isoOf(at)))
  }
}
