import { CancellationReason, type Cliniko } from '@cliniko/core'
import { beforeEach, describe, expect, test } from 'vitest'
import { clinic, now, raw } from '../../test/clinic.js'
import type { Mock, MockOptions } from '../index.js'

describe('one record', () => {
  test('behavior: a hidden record isn’t found unless a filter includes it', async () => {
    const { mock, cliniko } = clinic()
    const hidden = [...mock.store.tables.patients.values()].find(({ archived_at }) => archived_at)?.id ?? ''
    await expect(cliniko.patients.get(hidden)).rejects.toMatchObject({ status: 404 })
    expect((await cliniko.patients.get(hidden, { where: { archived_at: { any: true } } })).id).toBe(hidden)
    await expect(cliniko.patients.get('1')).rejects.toMatchObject({ name: 'NotFoundError' })
  })

  test('behavior: returns settings, public settings and the key’s user', async () => {
    const { cliniko } = clinic({ patients: 1 })
    expect((await cliniko.settings.get()).account?.email_from).toBe('reception@clinic.example')
    expect((await cliniko.settings.getPublic()).account).not.toHaveProperty('email_from')
    expect((await cliniko.users.authenticated()).role).toBe('administrator')
  })
})

describe('patients', () => {
  let cliniko: Cliniko
  let mock: Mock
  beforeEach(() => {
    ;({ cliniko, mock } = clinic())
  })

  test('default: creates, updates, archives and unarchives', async () => {
    const patient = await cliniko.patients.create({
      first_name: 'Zoë',
      last_name: 'Nguyễn',
      date_of_birth: '1990-05-04',
      patient_phone_numbers: [{ number: '0491 570 006', phone_type: 'Mobile' }],
    })
    expect(patient).toMatchObject({ label: 'Zoë Nguyễn', archived_at: null, created_at: now, updated_at: now })
    expect(patient.patient_phone_numbers).toEqual([
      { number: '0491 570 006', phone_type: 'Mobile', normalized_number: '61491570006' },
    ])
    expect((await cliniko.patients.update(patient.id, { email: 'zoe@example.com' })).email).toBe('zoe@example.com')
    await cliniko.patients.archive(patient.id)
    await expect(cliniko.patients.get(patient.id)).rejects.toMatchObject({ status: 404 })
    expect((await cliniko.patients.unarchive(patient.id)).archived_at).toBeNull()
    expect((await cliniko.patients.get(patient.id)).email).toBe('zoe@example.com')
  })

  test('behavior: a new name appears in the appointments', async () => {
    const [appointment] = (await cliniko.individualAppointments.list({ include: ['patient'], perPage: 1 })).items
    await cliniko.patients.update(appointment?.included.patient?.id ?? '', { last_name: 'Newname' })
    const after = await cliniko.individualAppointments.get(appointment?.id ?? '')
    expect(after.patient_name).toMatch(/ Newname$/)
  })

  test('input: invalid fields get 422, each with its reason', async () => {
    await expect(
      cliniko.patients.create({ first_name: '', last_name: 'x'.repeat(256), email: 'nowhere' }),
    ).rejects.toMatchObject({
      name: 'ValidationError',
      fields: {
        first_name: "can't be blank",
        last_name: 'is too long (maximum is 255 characters)',
        email: 'is invalid',
      },
    })
  })

  test('C25 input: an unknown field is refused instead of dropped', async () => {
    const response = await raw(mock, '/patients', {
      method: 'POST',
      body: JSON.stringify({ first_name: 'Ana', last_name: 'Lima', phone_number: '0491 570 006', id: '1' }),
    })
    expect(response.status).toBe(422)
    expect((await response.json()).errors).toEqual({
      phone_number: 'is not a field that can be written',
      id: 'is not a field that can be written',
    })
  })

  test.each(['', '[]', '{"first_name":', 'null'])('input: refuses the body %s, which isn’t an object', async (body) => {
    expect((await raw(mock, '/patients', { method: 'POST', body })).status).toBe(400)
  })
})

describe('individual appointments', () => {
  async function booked(options?: MockOptions) {
    const { cliniko, mock } = clinic(options)
    const [patient] = (await cliniko.patients.list({ perPage: 1 })).items
    const [practitioner] = (await cliniko.practitioners.list({ perPage: 1 })).items
    const [business] = (await cliniko.businesses.list({ perPage: 1 })).items
    const type = (await cliniko.appointmentTypes.list()).items.find(
      ({ duration_in_minutes }) => duration_in_minutes === 45,
    )
    const body = {
      patient_id: patient?.id ?? '',
      practitioner_id: practitioner?.id ?? '',
      business_id: business?.id ?? '',
      appointment_type_id: type?.id ?? '',
      // After the seeded months.
      starts_at: '2026-06-01T02:00:00Z',
    }
    return { cliniko, mock, patient, body, appointment: await cliniko.individualAppointments.create(body) }
  }

  test('default: the length comes from the type, and the name from the patient', async () => {
    const { appointment, patient } = await booked()
    expect(appointment).toMatchObject({
      ends_at: '2026-06-01T02:45:00Z',
      patient_name: patient?.label,
      patient_arrived: false,
    })
  })

  test('C16 behavior: a cancelled appointment keeps its reason', async () => {
    const { cliniko, appointment } = await booked()
    const { id } = appointment
    await cliniko.individualAppointments.cancel(id, {
      cancellation_reason: CancellationReason.Sick,
      cancellation_note: 'Flu',
    })
    await expect(cliniko.individualAppointments.get(id)).rejects.toMatchObject({ status: 404 })
    const after = await cliniko.individualAppointments.get(id, { where: { cancelled_at: { any: true } } })
    expect(after).toMatchObject({
      cancellation_reason: 30,
      cancellation_reason_description: 'Sick',
      cancellation_note: 'Flu',
      cancelled_at: now,
    })
    const { items } = await cliniko.attendees.list({ where: { booking_id: id, cancelled_at: { any: true } } })
    expect(items[0]?.cancelled_at).toBe(now)
  })

  test('C16 input: refuses a cancellation without a valid reason', async () => {
    const { mock, appointment } = await booked()
    const cancel = (reason: unknown) =>
      raw(mock, `/individual_appointments/${appointment.id}/cancel`, {
        method: 'PATCH',
        body: JSON.stringify({ cancellation_reason: reason }),
      })
    expect((await cancel('sick')).status).toBe(422)
    expect((await cancel(99)).status).toBe(422)
  })

  test('behavior: the attendee’s arrival appears in the appointment', async () => {
    const { cliniko, appointment } = await booked()
    const [attendee] = (await cliniko.attendees.listForIndividualAppointment(appointment.id)).items
    await cliniko.attendees.update(attendee?.id ?? '', { arrived: true })
    expect((await cliniko.individualAppointments.get(appointment.id)).patient_arrived).toBe(true)
  })

  test('behavior: conflicts are with visible bookings of the same practitioner', async () => {
    const { cliniko, appointment, body } = await booked()
    const exist = async () => (await cliniko.individualAppointments.conflicts(appointment.id)).conflicts.exist
    expect(await exist()).toBe(false)
    const other = await cliniko.individualAppointments.create({ ...body, starts_at: '2026-06-01T02:30:00Z' })
    expect(await exist()).toBe(true)
    await cliniko.individualAppointments.cancel(other.id, { cancellation_reason: CancellationReason.Other })
    expect(await exist()).toBe(false)
  })

  test('behavior: archived and deleted appointments are hidden by different fields', async () => {
    const { cliniko, appointment, body } = await booked()
    await cliniko.individualAppointments.archive(appointment.id)
    const { id } = await cliniko.individualAppointments.create(body)
    await cliniko.individualAppointments.delete(id)
    const at = { starts_at: { gte: '2026-06-01T00:00:00Z' } }
    expect((await cliniko.individualAppointments.list({ where: at })).items).toEqual([])
    const archived = await cliniko.individualAppointments.list({ where: { ...at, archived_at: { exists: true } } })
    expect(archived.items.map((item) => item.id)).toEqual([appointment.id])
    const deleted = await cliniko.individualAppointments.list({ where: { ...at, deleted_at: { exists: true } } })
    expect(deleted.items.map((item) => item.id)).toEqual([id])
  })

  test('input: refuses missing records and an end before the start', async () => {
    const { cliniko, body } = await booked()
    await expect(
      cliniko.individualAppointments.create({ ...body, patient_id: '1', ends_at: '2026-06-01T01:00:00Z' }),
    ).rejects.toMatchObject({ fields: { patient_id: 'must exist', ends_at: 'must be after starts at' } })
  })
})

test('group attendees: are added until the group is full, and cancelled individually', async () => {
  const { cliniko, mock } = clinic()
  const [group] = mock.store.tables.group_appointments.values()
  const id = group?.id ?? ''
  const patients = [...mock.store.tables.patients.keys()]
  const free = 8 - (group?.patient_ids?.length ?? 0)
  for (let seat = 0; seat < free; seat++)
    await cliniko.attendees.create({ booking_id: id, patient_id: patients[seat] ?? '' })
  await expect(cliniko.attendees.create({ booking_id: id, patient_id: patients[9] ?? '' })).rejects.toMatchObject({
    fields: { booking_id: 'is full' },
  })
  const { items } = await cliniko.attendees.listForGroupAppointment(id)
  expect(items).toHaveLength(8)
  await cliniko.attendees.cancel(items[0]?.id ?? '', { cancellation_reason: CancellationReason.Away })
  expect((await cliniko.attendees.listForGroupAppointment(id)).items).toHaveLength(7)
})

test('group appointments and unavailable blocks: create, move, conflict and hide', async () => {
  const { cliniko, mock } = clinic({ patients: 1 })
  const types = (await cliniko.appointmentTypes.list()).items
  const [practitioner] = mock.store.tables.practitioners.keys()
  const [business] = mock.store.tables.businesses.keys()
  const at = { practitioner_id: practitioner ?? '', business_id: business ?? '', starts_at: '2026-06-01T02:00:00Z' }
  const pilates = types.find(({ max_attendees }) => max_attendees > 1)
  const group = await cliniko.groupAppointments.create({ ...at, appointment_type_id: pilates?.id ?? '' })
  expect(group).toMatchObject({ max_attendees: 8, ends_at: '2026-06-01T03:00:00Z', patient_ids: [] })
  const block = await cliniko.unavailableBlocks.create({ ...at, ends_at: '2026-06-01T02:45:00Z', notes: 'Dentist' })
  expect((await cliniko.groupAppointments.conflicts(group.id)).conflicts.exist).toBe(true)
  await cliniko.unavailableBlocks.update(block.id, {
    starts_at: '2026-06-01T03:00:00Z',
    ends_at: '2026-06-01T03:30:00Z',
  })
  expect((await cliniko.groupAppointments.conflicts(group.id)).conflicts.exist).toBe(false)
  const ofDay = { where: { starts_at: { gte: '2026-06-01T00:00:00Z', lt: '2026-06-02T00:00:00Z' } } }
  expect((await cliniko.bookings.list(ofDay)).totalEntries).toBe(2)
  await cliniko.unavailableBlocks.archive(block.id)
  await cliniko.groupAppointments.delete(group.id)
  expect((await cliniko.bookings.list(ofDay)).totalEntries).toBe(0)
  await expect(cliniko.unavailableBlocks.create({ ...at, practitioner_id: '1' })).rejects.toMatchObject({
    fields: { practitioner_id: 'must exist' },
  })
})

test('appointment types and businesses: create, update and archive', async () => {
  const { cliniko } = clinic({ patients: 1 })
  const [practitioner] = (await cliniko.practitioners.list()).items
  const type = await cliniko.appointmentTypes.create({
    name: 'Dry needling',
    duration_in_minutes: 20,
    max_attendees: 1,
    practitioner_ids: [practitioner?.id ?? ''],
  })
  expect((await cliniko.practitioners.listForAppointmentType(type.id)).totalEntries).toBe(1)
  await expect(cliniko.appointmentTypes.update(type.id, { duration_in_minutes: 1440 })).rejects.toMatchObject({
    status: 422,
  })
  await cliniko.appointmentTypes.archive(type.id)
  expect((await cliniko.appointmentTypes.list()).totalEntries).toBe(12)
  const business = await cliniko.businesses.create({ business_name: 'Manly' })
  expect(business.label).toBe('Manly')
  await cliniko.businesses.archive(business.id)
  expect((await cliniko.businesses.unarchive(business.id)).archived_at).toBeNull()
})
