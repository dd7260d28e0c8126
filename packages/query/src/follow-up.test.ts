import { attendees, type Client, createClient, individualAppointments, patients } from '@cliniko/core'
import { QueryClient } from '@tanstack/query-core'
import { describe, expect, test } from 'vitest'
import { addPatients, appointmentsAhead, createClinic, perform, show, startSession } from '../test/kit.js'
import { allQuery, mutation, query } from './index.js'

const mock = createClinic()

/** Starts a session, with appointments that have attendees. */
async function setUp() {
  const session = startSession(mock)
  const items = await appointmentsAhead(session, mock, 10)
  const ids = items.map(({ id }) => id)
  return { ...session, ids, id: ids[0] ?? '' }
}

const attendeesOf = (client: Client, booking_id: string) => allQuery(client, attendees.list, { where: { booking_id } })

describe('what writes leave to be fetched', () => {
  test('C84 C89 behavior: 50 quick writes of one appointment are followed by one load of its attendees', async () => {
    const { client, queryClient, id, settle, newlySent } = await setUp()
    const shown = show(queryClient, attendeesOf(client, id))
    await settle()
    newlySent()
    const writes = Array.from({ length: 50 }, (_, index) =>
      perform(queryClient, mutation(client, individualAppointments.update), { id, notes: `note ${index}` }),
    )
    await Promise.all(writes)
    await settle()
    expect(shown.data).toHaveLength(1)
    const sent = newlySent()
    expect(sent.filter((request) => request.startsWith('PATCH'))).toHaveLength(50)
    expect(sent.filter((request) => request.startsWith('GET /attendees'))).toHaveLength(1)
  })

  test('C89 behavior: of edits that can’t be placed, a page is fetched again once', async () => {
    const { client, queryClient, id, settle, newlySent } = await setUp()
    const { items } = await client.request(individualAppointments.list, { where: { id } })
    const starts_at = { gte: items[0]?.starts_at ?? '' }
    show(queryClient, query(client, individualAppointments.list, { where: { starts_at }, sort: '-notes', perPage: 3 }))
    await settle()
    newlySent()
    await Promise.all(
      ['ä', 'ö', 'ü', 'é'].map((notes) =>
        perform(queryClient, mutation(client, individualAppointments.update), { id, notes }),
      ),
    )
    await settle()
    const lists = newlySent().filter((request) => request.startsWith('GET /individual_appointments?'))
    expect(lists.length).toBeLessThanOrEqual(1)
  })

  test('C84 behavior: an archive that is undone in the queue shows undone at once, and is not fetched', async () => {
    const { client, queryClient, settle, newlySent, hold } = startSession(mock)
    const { id } = addPatients(mock, 'Ada')
    const detail = show(queryClient, query(client, patients.get, id))
    await settle()
    newlySent()
    const last = hold(`PATCH /patients/${id}`)
    void perform(queryClient, mutation(client, patients.archive), id)
    const undone = perform(queryClient, mutation(client, patients.unarchive), id)
    void perform(queryClient, mutation(client, patients.update), { id, notes: 'after' })
    await undone
    expect(detail.data?.archived_at).toBeNull()
    last.release()
    await settle()
    expect(detail.data).toMatchObject({ archived_at: null, notes: 'after' })
    expect(newlySent().filter((request) => request.startsWith('GET'))).toEqual([])
  })

  test.each([429, 403])(
    'C84 behavior: a load that fails with %i marks only what may show the records',
    async (status) => {
      const { client, queryClient, ids, id, settle, newlySent } = await setUp()
      const own = show(queryClient, attendeesOf(client, id))
      for (const other of ids.slice(1)) show(queryClient, attendeesOf(client, other))
      const all = show(queryClient, query(client, attendees.list, { perPage: 5 }))
      await settle()
      newlySent()
      mock.faults.add({ kind: 'status', status, operation: attendees.list, times: 1 })
      await perform(queryClient, mutation(client, individualAppointments.update), { id, notes: `after ${status}` })
      await settle()
      const [load, ...again] = newlySent().filter((request) => request.startsWith('GET /attendees'))
      expect(load).toContain('q[]=id:')
      // The list of the appointment, and the page of all, on which the attendee may be.
      expect(again.length).toBeLessThanOrEqual(2)
      expect(again.join()).toContain(`booking_id:=${id}`)
      expect([own, all].every(({ data }) => data)).toBe(true)
    },
  )

  test('C84 behavior: an archive whose load fails leaves lists of other names alone', async () => {
    const { client, queryClient, settle, newlySent } = startSession(mock)
    const groups = [addPatients(mock, 'Ada'), addPatients(mock, 'Ben'), addPatients(mock, 'Cleo')]
    const lists = groups.map(({ params }) => show(queryClient, allQuery(client, patients.list, params)))
    const details = groups.map((group) => show(queryClient, query(client, patients.get, group.id)))
    await settle()
    newlySent()
    mock.faults.add({ kind: 'status', status: 403, operation: patients.list, times: 1 })
    await perform(queryClient, mutation(client, patients.archive), groups[0]?.id ?? '')
    await settle()
    const [first] = groups
    expect(newlySent().filter((request) => !request.includes(first?.params.where.last_name ?? '-'))).toEqual([
      `POST /patients/${first?.id}/archive`,
      expect.stringContaining('q[]=id:'),
      `GET /patients/${first?.id}`,
    ])
    expect(lists.map(({ data }) => data?.length)).toEqual([0, 1, 1])
    expect(details.map(({ data, error }) => Boolean(data?.archived_at ?? error))).toEqual([true, false, false])
  })
})

describe('responses with few fields', () => {
  /** A proxy that returns a written record with some fields left out. */
  function withheld(isShown: (field: string) => boolean): Client {
    return createClient({
      ...mock.credentials,
      scope: 'withheld',
      async fetch(url, init) {
        const response = await mock.fetch(url, init)
        if (!['PATCH', 'POST'].includes(init.method ?? '') || !response.ok) return response
        const record = (await response.json()) as Record<string, unknown>
        return Response.json(Object.fromEntries(Object.entries(record).filter(([field]) => isShown(field))), response)
      },
    })
  }

  const settle = async () => {
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
  }

  test.each([
    ['nothing but the id', ['id']],
    ['no notes', ['id', 'first_name', 'last_name', 'links']],
    ['an older time alone', ['id', 'created_at', 'updated_at']],
  ])('C83 behavior: with %s, an edit shows and no field is lost', async (_title, fields) => {
    const client = withheld((field) => fields.includes(field))
    const queryClient = new QueryClient()
    const { id, params } = addPatients(mock, 'Ada')
    const detail = show(queryClient, query(client, patients.get, id))
    const list = show(queryClient, allQuery(client, patients.list, params))
    await settle()
    const before = detail.data
    await perform(queryClient, mutation(client, patients.update), { id, notes: 'edited', occupation: 'Potter' })
    await settle()
    for (const record of [detail.data, list.data?.[0]]) {
      expect(record).toMatchObject({ notes: 'edited', occupation: 'Potter', label: before?.label, email: null })
      expect(Object.keys(record ?? {}).toSorted()).toEqual(Object.keys(before ?? {}).toSorted())
    }
  })

  test.each([
    ['with records', ['Ada', 'Ben']],
    ['empty', []],
  ])(
    'C83 behavior: a created record of which few fields are known enters no list that is %s, until that is fetched',
    async (_title, firstNames) => {
      const client = withheld((field) => field === 'id')
      const queryClient = new QueryClient()
      const { params } = addPatients(mock, ...firstNames)
      const list = show(queryClient, allQuery(client, patients.list, { where: { id: { gt: '0' } } as never }))
      const own = show(queryClient, allQuery(client, patients.list, params))
      await settle()
      await perform(queryClient, mutation(client, patients.create), {
        first_name: 'Cleo',
        last_name: params.where.last_name,
      })
      await settle()
      expect(own.data?.map(({ first_name }) => first_name)).toEqual([...firstNames, 'Cleo'])
      for (const shown of [list, own]) {
        const rows = shown.history.flatMap((records) => records ?? [])
        expect(rows.every(({ first_name }) => first_name !== undefined)).toBe(true)
      }
    },
  )

  test('C83 behavior: a link that the API leaves out because it points to nothing is gone', async () => {
    const client = withheld((field) => field !== 'concession_type')
    const queryClient = new QueryClient()
    const { items } = await mock.client().request(patients.list, { perPage: 100 })
    const { id = '' } = items.find(({ concession_type }) => concession_type) ?? {}
    const detail = show(queryClient, query(client, patients.get, id))
    await settle()
    expect(detail.data?.concession_type).toBeDefined()
    await perform(queryClient, mutation(client, patients.update), { id, notes: 'edited' })
    expect(detail.data?.notes).toBe('edited')
    expect(detail.data).not.toHaveProperty('concession_type')
  })
})
