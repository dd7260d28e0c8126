import { describe, expect, test } from 'vitest'
import { bookable } from '../../test/bookable.js'
import { raw } from '../../test/clinic.js'

describe.each(['individual', 'group'] as const)('the times of %s appointments', (kind) => {
  async function booked() {
    const { cliniko, mock, tables, appointment, group } = bookable()
    const isGroup = kind === 'group'
    const { id, ends_at } = isGroup
      ? await cliniko.groupAppointments.create(group)
      : await cliniko.individualAppointments.create(appointment)
    const typeId = (isGroup ? group : appointment).appointment_type_id
    const length = (tables.appointment_types.peek(typeId)?.duration_in_minutes ?? 0) * 60_000
    const update = async (body: object) => {
      const path = `/${kind}_appointments/${id}`
      const response = await raw(mock, path, { method: 'PATCH', body: JSON.stringify(body) })
      return { status: response.status, ...(await response.json()) }
    }
    return { ends_at, length, update }
  }

  test('C77 behavior: the end stays if only the start moves', async () => {
    const { ends_at, update } = await booked()
    expect(await update({ starts_at: '2026-06-01T01:50:00Z' })).toMatchObject({
      starts_at: '2026-06-01T01:50:00Z',
      ends_at,
    })
  })

  test('C77 input: refuses a start after the end that stays', async () => {
    const { update } = await booked()
    expect(await update({ starts_at: '2026-06-02T03:00:00Z' })).toMatchObject({
      status: 422,
      message: 'Validation Failed',
      errors: { ends_at: 'must be after starts at' },
    })
  })

  test('C62 behavior: without an end, null gives it the length of its type', async () => {
    const { length, update } = await booked()
    await update({ ends_at: '2026-06-01T05:00:00Z' })
    const lengthOf = ({ starts_at = '', ends_at = '' }) => Date.parse(ends_at) - Date.parse(starts_at)
    const refitted = await update({ ends_at: null })
    expect(refitted).toMatchObject({ status: 200, starts_at: '2026-06-01T02:00:00Z' })
    expect(lengthOf(refitted)).toBe(length)
    const moved = await update({ starts_at: '2026-06-02T03:00:00Z', ends_at: null })
    expect(moved).toMatchObject({ status: 200, starts_at: '2026-06-02T03:00:00Z' })
    expect(lengthOf(moved)).toBe(length)
  })
})

test('C62 behavior: with another type, null gives an appointment the length of that type', async () => {
  const { cliniko, tables, appointment } = bookable()
  const { id } = await cliniko.individualAppointments.create(appointment)
  const longest = [...tables.appointment_types.values()].sort(
    (a, b) => b.duration_in_minutes - a.duration_in_minutes,
  )[0]
  const body = { appointment_type_id: longest?.id ?? '', ends_at: null }
  const { starts_at, ends_at } = await cliniko.individualAppointments.update(id, body)
  expect(Date.parse(ends_at) - Date.parse(starts_at)).toBe((longest?.duration_in_minutes ?? 0) * 60_000)
})

test('C77 input: a group of a type with one seat', async () => {
  const { cliniko, tables, group } = bookable()
  const single = [...tables.appointment_types.values()].find(({ max_attendees }) => max_attendees === 1)
  await expect(
    cliniko.groupAppointments.create({ ...group, appointment_type_id: single?.id ?? '' }),
  ).rejects.toMatchObject({ status: 422, fields: { appointment_type_id: expect.any(String) } })
})
