import { individualAppointments, patients } from '@cliniko/core'
import { describe, expect, test } from 'vitest'
import { setUp, smallMock } from '../test/kit.js'
import { rule } from './index.js'

const mock = smallMock({ patients: 20 })
const [first = '', second = ''] = [...mock.store.tables.patients.values()].map(({ id }) => id)
const byIds = (resource: string, ...ids: readonly string[]) =>
  `/${resource}?q[]=${encodeURIComponent(`id:=${ids.join()}`)}&per_page=100`

describe('C98 several records by their ids are several reads of one', () => {
  const mayReadFirst = (_caller: object, { ids }: { readonly ids: Readonly<Record<string, string>> }) =>
    ids.id === first

  test.each([
    ['a rule', { allow: [rule(patients.get, { authorize: mayReadFirst })] }],
    ['the proxy', { allow: [patients.get], authorize: mayReadFirst }],
    ['the proxy, beside a rule', { allow: [rule(patients.get, { redact: ['notes'] })], authorize: mayReadFirst }],
  ])('behavior: what authorize of %s denies one by one is denied together', async (_title, options) => {
    const { send, sent } = setUp(mock, options)
    expect((await send(`/patients/${first}`)).status).toBe(200)
    expect((await send(byIds('patients', first))).status).toBe(200)
    const before = sent().length
    expect((await send(`/patients/${second}`)).status).toBe(403)
    expect((await send(byIds('patients', second))).status).toBe(403)
    expect((await send(byIds('patients', first, second))).status).toBe(403)
    expect((await send(`${byIds('patients', first)}&q[]=${encodeURIComponent(`id:=${second}`)}`)).status).toBe(403)
    expect(sent()).toHaveLength(before)
  })

  test('behavior: where narrows them, and nothing tells of others', async () => {
    const { id, practitioner } = [...mock.store.tables.individual_appointments.values()][0] ?? {}
    const owner = /\d+$/.exec(JSON.stringify(practitioner).replace(/\D+$/, ''))?.[0] ?? ''
    const foreign = [...mock.store.tables.individual_appointments.values()].find(
      (record) => !JSON.stringify(record.practitioner).includes(owner),
    )
    const { send } = setUp(mock, {
      allow: [rule(individualAppointments.get, { where: { practitioner_id: owner } })],
    })
    const response = await send(byIds('individual_appointments', `${id}`, `${foreign?.id}`))
    expect(response.status).toBe(200)
    const body = Object(await response.json())
    expect(body.individual_appointments.map((record: { id: string }) => record.id)).toEqual([id])
    expect(body.total_entries).toBe(1)
  })
})

test('C98 input: an id that begins with a zero is none: authorize might take it for another', async () => {
  const { send, sent } = setUp(mock, { allow: [patients.get], authorize: (_caller, { ids }) => ids.id !== first })
  expect((await send(`/patients/${first}`)).status).toBe(403)
  expect((await send(`/patients/0${first}`)).status).toBe(400)
  expect(sent()).toEqual([])
})
