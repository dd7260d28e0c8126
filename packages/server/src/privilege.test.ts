import { idOf, individualAppointments, patients, practitioners } from '@cliniko/core'
import { describe, expect, test } from 'vitest'
import { setUp, smallMock } from '../test/kit.js'
import { type AuditEvent, rule } from './index.js'

const mock = smallMock({ patients: 20 })
const [first = '', second = ''] = [...mock.store.tables.patients.values()].map(({ id }) => id)
/** The id of no record. */
const nobody = '999'
const byIds = (resource: string, ...ids: readonly string[]) =>
  `/${resource}?q[]=${encodeURIComponent(`id:=${ids.join()}`)}&per_page=100`

describe('C98 several records by their ids are several reads of one', () => {
  const mayReadFirst = (_caller: object, { ids }: { readonly ids: Readonly<Record<string, string>> }) =>
    ids.id === first

  test.each([
    ['a rule', { allow: [rule(patients.get, { authorize: mayReadFirst })] }],
    ['the proxy', { allow: [patients.get], authorize: mayReadFirst }],
    ['the proxy, beside a rule', { allow: [rule(patients.get, { redact: ['notes'] })], authorize: mayReadFirst }],
  ])('behavior: what authorize of %s denies one by one is absent from a list by ids', async (_title, options) => {
    const { send, sent } = setUp(mock, options)
    const idsOf = async (path: string) => {
      const response = await send(path)
      expect(response.status).toBe(200)
      const { patients: records, total_entries: total } = Object(await response.json())
      expect(total).toBe(records.length)
      return records.map(idOf)
    }
    expect((await send(`/patients/${first}`)).status).toBe(200)
    const before = sent().length
    expect((await send(`/patients/${second}`)).status).toBe(403)
    expect(await idsOf(byIds('patients', second))).toEqual([])
    expect(await idsOf(`${byIds('patients', first)}&q[]=${encodeURIComponent(`id:=${second}`)}`)).toEqual([])
    expect(sent()).toHaveLength(before)
    expect(await idsOf(byIds('patients', first))).toEqual([first])
    expect(await idsOf(byIds('patients', second, first, nobody))).toEqual([first])
    expect(await idsOf(`${byIds('patients', first, second)}&q[]=${encodeURIComponent('archived_at:*')}`)).toEqual([
      first,
    ])
    for (const request of sent().slice(before)) expect(request).not.toContain(second)
  })

  test('behavior: nothing in the response tells a record that is denied from one that does not exist', async () => {
    const { send } = setUp(mock, { allow: [rule(patients.get, { authorize: mayReadFirst })] })
    const shown = async (id: string) => {
      const response = await send(byIds('patients', first, id))
      const body = JSON.stringify(await response.json()).replaceAll(id, 'ID')
      return { status: response.status, headers: [...response.headers.keys()], body: body.replaceAll(/%2C\d+/g, '') }
    }
    expect(await shown(second)).toEqual(await shown(nobody))
  })

  test('behavior: an upstream that returns more than requested gives nobody a record that is denied', async () => {
    const { send } = setUp(mock, {
      allow: [patients.get],
      authorize: mayReadFirst,
      fetch: async () => Response.json({ patients: [{ id: first }, { id: second }], total_entries: 2, links: {} }),
    })
    const { patients: records } = Object(await (await send(byIds('patients', first, second))).json())
    expect(records).toEqual([{ id: first }])
  })

  test('behavior: the records of one tick come, but for those that are denied', async () => {
    const { client } = setUp(mock, { allow: [patients.get], authorize: mayReadFirst })
    const [records, denied] = await Promise.all([
      client.load('patients', [first, nobody]),
      client.load('patients', [second]),
    ])
    expect([...records, ...denied].map(idOf)).toEqual([first, '', ''])
    // A record on its own says why.
    await expect(client.request(patients.get, second)).rejects.toMatchObject({ name: 'PermissionError' })
  })

  test('behavior: so do those of a resource whose list may leave some out', async () => {
    const [own = '', other = ''] = [...mock.store.tables.practitioners.values()].map(({ id }) => id)
    const { client } = setUp(mock, {
      allow: [practitioners.get],
      authorize: (_caller, { ids }) => ids.id !== other,
    })
    expect((await client.load('practitioners', [own, other])).map(idOf)).toEqual([own, ''])
    await expect(client.load('patients', [first])).rejects.toMatchObject({ code: 'operation_not_allowed' })
  })

  test('behavior: the audit names the ids that were denied', async () => {
    const events: AuditEvent[] = []
    const { send } = setUp(mock, {
      allow: [patients.get],
      authorize: mayReadFirst,
      audit: (event) => void events.push(event),
    })
    await send(byIds('patients', first, second))
    await send(byIds('patients', first))
    expect(events).toMatchObject([
      { status: 200, records: { patients: [first] }, denied: { patients: [second] } },
      { status: 200, records: { patients: [first] } },
    ])
    expect(events[1]).not.toHaveProperty('denied')
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
