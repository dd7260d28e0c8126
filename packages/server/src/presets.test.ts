import { individualAppointments, medicalAlerts, patients, treatmentNotes } from '@cliniko/core'
import { describe, expect, test } from 'vitest'
import { setUp, smallMock } from '../test/kit.js'
import type { Caller } from './index.js'
import { frontDesk, practitioner, readOnly, reports } from './presets.js'

const mock = smallMock()
const [first] = [...mock.store.tables.patients.values()].map(({ id }) => id)
const [appointment] = [...mock.store.tables.individual_appointments.values()]
// biome-ignore lint/suspicious/noExplicitAny: what a response holds is what is tested
const json = async (response: Response | Promise<Response>): Promise<any> => (await response).json()

describe('frontDesk', () => {
  const allow = frontDesk(
    [patients.list, patients.get, patients.update, individualAppointments.list, medicalAlerts.list],
    {
      include: ['patient', 'practitioner'],
    },
  )
  const hidden = ['medicare', 'medicare_reference_number', 'dva_card_number', 'notes', 'appointment_notes']

  test('default: names and ways to reach somebody, nothing about health', async () => {
    const { send } = setUp(mock, { allow })
    const patient = await json(send(`/patients/${first}`))
    expect(patient).toHaveProperty('first_name')
    expect(patient.patient_phone_numbers[0]).toHaveProperty('number')
    for (const field of hidden) expect(patient).not.toHaveProperty(field)
    const headers = { 'x-cliniko-include': 'patient,practitioner' }
    const { individual_appointments: records } = await json(send('/individual_appointments?per_page=20', { headers }))
    for (const record of records) {
      expect(record).not.toHaveProperty('notes')
      expect(record.included.practitioner).toHaveProperty('display_name')
      for (const field of hidden) expect(record.included.patient).not.toHaveProperty(field)
    }
  })

  test('behavior: what is withheld is not written, filtered or sorted by', async () => {
    const { send, write } = setUp(mock, { allow })
    for (const field of hidden) expect((await write('PATCH', `/patients/${first}`, { [field]: '1' })).status).toBe(403)
    expect((await write('PATCH', `/patients/${first}`, { email: 'ada@example.org' })).status).toBe(200)
    expect((await send('/patients?sort=medicare')).status).toBe(400)
  })

  test('behavior: a field that the schemas do not know is withheld', async () => {
    const { send } = setUp(mock, {
      allow,
      fetch: async () => Response.json({ id: '1', first_name: 'Ada', genome: 'ACGT' }),
    })
    expect(await json(send('/patients/1'))).toEqual({ id: '1', first_name: 'Ada' })
  })
})

test('reports: reads what says nothing about a person', async () => {
  const { send, write } = setUp(mock, { allow: reports([individualAppointments.list, patients.list, patients.update]) })
  const { individual_appointments: records } = await json(send('/individual_appointments?per_page=5'))
  for (const record of records) {
    expect(record).toHaveProperty('starts_at')
    for (const field of ['patient_name', 'notes', 'telehealth_url']) expect(record).not.toHaveProperty(field)
  }
  expect(JSON.stringify(await json(send('/patients?per_page=5')))).not.toMatch(/first_name|email"|date_of_birth/)
  expect((await write('PATCH', `/patients/${first}`, { notes: 'x' })).status).toBe(403)
})

test('readOnly: reads everything, writes nothing', async () => {
  const { send, write } = setUp(mock, { allow: readOnly(Object.values(patients)) })
  expect(await json(send(`/patients/${first}`))).toHaveProperty('medicare')
  for (const [method, path] of [
    ['PATCH', ''],
    ['POST', '/archive'],
  ] as const) {
    expect((await write(method, `/patients/${first}${path}`, {})).status).toBe(403)
  }
})

describe('practitioner', () => {
  interface Staff extends Caller {
    readonly practitionerId?: string | undefined
  }
  const { list, get, update } = individualAppointments
  const allow = practitioner(
    [list, get, update, patients.get, treatmentNotes.list],
    (caller: Staff) => caller.practitionerId,
  )
  const start = (practitionerId?: string) =>
    setUp<Staff>(mock, { allow, authenticate: () => ({ user: '1', practitionerId }) })

  test('default: their own appointments, and any patient', async () => {
    const { send, write } = start('999')
    expect(await json(send('/individual_appointments'))).toMatchObject({ individual_appointments: [] })
    expect((await json(send('/treatment_notes'))).treatment_notes).toEqual([])
    expect((await send(`/individual_appointments/${appointment?.id}`)).status).toBe(404)
    expect((await write('PATCH', `/individual_appointments/${appointment?.id}`, { notes: 'x' })).status).toBe(403)
    expect((await send(`/patients/${first}`)).status).toBe(200)
  })

  test('behavior: whoever has no practitioner sees those of all', async () => {
    expect((await start().send(`/individual_appointments/${appointment?.id}`)).status).toBe(200)
  })
})

test.each([[undefined], [patients], [[{}]], [[undefined]]])('input: %o is no list of operations', (operations) => {
  for (const preset of [frontDesk, readOnly, reports]) {
    expect(() => preset(operations as never)).toThrow(/operation/)
  }
})
