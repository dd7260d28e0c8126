import {
  businesses,
  type Client,
  contacts,
  individualAppointments,
  invoices,
  linkedId,
  patients,
  practitioners,
  taxes,
} from '@cliniko/core'
import { focusManager, onlineManager } from '@tanstack/query-core'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  addPatients,
  createClinic,
  names,
  perform,
  type Screen,
  show,
  showPages,
  startSession,
} from '../../test/kit.js'
import { createLocks, FakeChannel } from '../../test/tabs.js'
import { drain, pass, stopTime } from '../../test/virtual-time.js'
import { allQuery, infiniteQuery, mutation, query, signOut, watchChanges } from '../index.js'

stopTime()
const mock = createClinic(() => Date.now())
const stops: (() => void)[] = []

/** Starts a tab of a session: a cache of its own, and a feed. */
function openTab(scope: string, options = {}) {
  const session = startSession(mock, scope)
  const stop = watchChanges(session.queryClient, session.client, options)
  stops.push(stop)
  return { ...session, stop }
}

let sessions = 0

/** Starts a feed of a session of its own, for patients of its own. */
function setUp(options = {}) {
  const tab = openTab(`session ${++sessions}`, options)
  return { ...tab, ...addPatients(mock, 'Ada', 'Ben', 'Cleo') }
}

const idsIn = (screen: Screen<readonly { id: string }[]>) => screen.data?.map(({ id }) => id)

/** Lists the patients of a last name, in the order of their first names. */
const byName = (client: Client, last_name: string) =>
  allQuery(client, patients.list, { where: { last_name }, sort: 'first_name' })

async function surnameOf(client: Client, id: string): Promise<string> {
  return (await client.request(patients.get, id)).last_name ?? ''
}

beforeEach(async () => {
  // What the test before changed is out of the feed's sight.
  await pass(120)
  focusManager.setFocused(true)
})

afterEach(async () => {
  for (const stop of stops.splice(0)) stop()
  focusManager.setFocused(undefined)
  onlineManager.setOnline(true)
  mock.faults.clear()
  vi.unstubAllGlobals()
  await drain()
})

describe('a feed', () => {
  test('default: records that others change, create and archive change, move, enter and leave, by one request', async () => {
    const { client, queryClient, ids, id, other, newlySent } = setUp()
    const last_name = await surnameOf(other, id)
    const list = show(queryClient, byName(client, last_name))
    const pages = showPages(
      queryClient,
      infiniteQuery(client, patients.list, { where: { last_name }, sort: 'first_name' }),
    )
    const detail = show(queryClient, query(client, patients.get, id))
    await pass(1)
    newlySent()
    await other.request(patients.update, ids[0] ?? '', { first_name: 'Zoe' })
    await other.request(patients.archive, ids[1] ?? '')
    const created = await other.request(patients.create, { first_name: 'Bea', last_name })
    await pass(20)
    expect(newlySent().map((request) => request.split('?')[0])).toEqual(['GET /patients'])
    const expected = [created.id, ids[2], ids[0]]
    expect(idsIn(list)).toEqual(expected)
    expect(pages.data?.items.map((record) => record.id)).toEqual(expected)
    expect(detail.data?.first_name).toBe('Zoe')
  })

  test('behavior: a record that comes back, and one that moves to another list', async () => {
    const { client, queryClient, ids, id, other } = setUp()
    const last_name = await surnameOf(other, id)
    await other.request(patients.archive, ids[2] ?? '')
    const [list, moved] = [last_name, `${last_name}B`].map((name) => show(queryClient, byName(client, name)))
    await pass(1)
    await other.request(patients.unarchive, ids[2] ?? '')
    await other.request(patients.update, id, { last_name: `${last_name}B` })
    await pass(20)
    expect(list && idsIn(list)).toEqual([ids[1], ids[2]])
    expect(moved && idsIn(moved)).toEqual([id])
  })

  test('behavior: a feed costs 3 requests a minute, however many lists are on screen', async () => {
    const { client, queryClient, newlySent } = setUp()
    for (let page = 1; page <= 5; page++) show(queryClient, query(client, patients.list, { page, perPage: 2 }))
    show(queryClient, query(client, individualAppointments.list, { perPage: 2 }))
    show(queryClient, query(client, invoices.list, { perPage: 2 }))
    await pass(1)
    newlySent()
    await pass(60)
    const sent = newlySent()
    expect(sent).toHaveLength(3)
    expect(new Set(sent.map((request) => request.split('?')[0])).size).toBe(3)
  })

  test('behavior: what the server says was written is polled at once, and nothing else', async () => {
    let poll: (resources: readonly string[]) => void = () => {}
    let stopped = 0
    const subscribe = (pollNow: typeof poll) => {
      poll = pollNow
      return () => stopped++
    }
    const { client, queryClient, id, other, newlySent, stop } = setUp({ subscribe })
    const detail = show(queryClient, query(client, patients.get, id))
    show(queryClient, byName(client, await surnameOf(other, id)))
    show(queryClient, query(client, individualAppointments.list, { perPage: 2 }))
    await pass(1)
    newlySent()
    await other.request(patients.update, id, { first_name: 'Zoe' })
    poll(['patients'])
    await drain()
    expect(detail.data?.first_name).toBe('Zoe')
    const paths = newlySent().map((request) => request.split('?')[0])
    // A patient's name is a part of their appointments.
    expect(paths.sort()).toEqual(['GET /individual_appointments', 'GET /patients'])
    poll(['products'])
    await drain()
    expect(newlySent()).toEqual([])
    // Twice in one second, and during a poll.
    for (const first_name of ['Yan', 'Xia']) {
      await other.request(patients.update, id, { first_name })
      poll(['patients'])
    }
    await drain()
    expect(detail.data?.first_name).toBe('Xia')
    focusManager.setFocused(false)
    expect(stopped).toBe(1)
    focusManager.setFocused(true)
    stop()
    expect(stopped).toBe(2)
  })

  test('behavior: a record that the server names changes those that show something of it', async () => {
    let poll: (names: readonly string[]) => void = () => {}
    const subscribe = (pollNow: typeof poll) => {
      poll = pollNow
      return () => {}
    }
    const { client, queryClient, other, newlySent } = setUp({ subscribe })
    const appointments = show(queryClient, query(client, individualAppointments.list, { perPage: 2 }))
    await pass(1)
    const { patient } = appointments.data?.items[0] ?? {}
    const patientId = linkedId(patient ?? null) ?? ''
    await other.request(patients.update, patientId, { last_name: 'Newname' })
    newlySent()
    poll([`patients/${patientId}`])
    await drain()
    expect(appointments.data?.items[0]?.patient_name).toMatch(/ Newname$/)
    expect(newlySent().map((request) => request.split('?')[0])).toEqual([
      'GET /individual_appointments',
      'GET /individual_appointments',
    ])
    // Nobody on screen has it.
    poll(['patients/1'])
    await drain()
    expect(newlySent()).toHaveLength(1)
  })

  test('behavior: an interval may change while the feed runs', async () => {
    let interval = 5000
    const { client, queryClient, newlySent } = setUp({ interval: () => interval })
    show(queryClient, query(client, patients.list, { perPage: 2 }))
    await pass(1)
    newlySent()
    await pass(10)
    expect(newlySent()).toHaveLength(2)
    interval = 60_000
    await pass(65)
    expect(newlySent()).toHaveLength(2)
    interval = Number.NaN
    await pass(60)
    newlySent()
    await pass(10)
    expect(newlySent()).toHaveLength(10)
  })

  test('behavior: calls for one session share a feed, which ends with the last', async () => {
    const { client, queryClient, newlySent, stop } = setUp()
    show(queryClient, query(client, patients.list, { perPage: 2 }))
    const second = watchChanges(queryClient, client)
    await pass(1)
    newlySent()
    stop()
    stop()
    await pass(20)
    expect(newlySent()).toHaveLength(1)
    second()
    await pass(120)
    expect(newlySent()).toEqual([])
  })

  test('behavior: rows that mount together are looked at once', async () => {
    const { client, queryClient } = setUp()
    const { ids } = addPatients(mock, ...names(100))
    await drain()
    const getAll = vi.spyOn(queryClient.getQueryCache(), 'getAll')
    const rows = ids.map((id) => show(queryClient, { ...query(client, patients.get, id), enabled: false }))
    await drain()
    for (const row of rows) row.remove()
    await drain()
    expect(getAll.mock.calls.length).toBeLessThan(10)
  })

  test('behavior: nothing on screen costs nothing', async () => {
    const { client, queryClient, newlySent, id } = setUp()
    await pass(60)
    const list = show(queryClient, query(client, patients.list, { perPage: 2 }))
    await pass(1)
    list.remove()
    show(queryClient, query(client, patients.get, id))
    await pass(1)
    newlySent()
    await pass(120)
    expect(newlySent()).toEqual([])
  })

  test('behavior: while the tab is hidden it sends nothing, and when it is in view again it catches up at once', async () => {
    const { client, queryClient, id, other, newlySent } = setUp()
    const last_name = await surnameOf(other, id)
    const list = show(queryClient, byName(client, last_name))
    await pass(1)
    newlySent()
    focusManager.setFocused(false)
    await other.request(patients.archive, id)
    await pass(30 * 60)
    expect(newlySent()).toEqual([])
    focusManager.setFocused(true)
    await pass(1)
    expect(idsIn(list)).not.toContain(id)
    expect(newlySent().length).toBeLessThanOrEqual(2)
  })

  test('behavior: offline it sends nothing, and afterwards it goes on', async () => {
    const onError = vi.fn()
    const { client, queryClient, id, other, newlySent } = setUp({ onError })
    const last_name = await surnameOf(other, id)
    const list = show(queryClient, byName(client, last_name))
    await pass(1)
    newlySent()
    onlineManager.setOnline(false)
    await other.request(patients.archive, id)
    await pass(120)
    expect(newlySent()).toEqual([])
    onlineManager.setOnline(true)
    await pass(21)
    expect(idsIn(list)).not.toContain(id)
    expect(onError).not.toHaveBeenCalled()
  })

  test('behavior: errors go to onError, even one that throws, and the feed goes on', async () => {
    const printed = vi.spyOn(console, 'error').mockImplementation(() => {})
    const failure = new Error('of the app')
    const onError = vi.fn(() => {
      throw failure
    })
    const { client, queryClient, id, other } = setUp({ onError })
    const last_name = await surnameOf(other, id)
    const list = show(queryClient, byName(client, last_name))
    await pass(1)
    mock.faults.add({ kind: 'status', status: 500, operation: patients.list, times: 1 })
    await pass(20)
    expect(onError.mock.calls).toMatchObject([[{ name: 'ServerError' }]])
    expect(printed.mock.calls).toEqual([[failure]])
    await other.request(patients.archive, id)
    await pass(20)
    expect(idsIn(list)).not.toContain(id)
    printed.mockRestore()
  })

  test('behavior: a change during a poll, and one during a write of the same record', async () => {
    const { client, queryClient, id, other, hold } = setUp()
    const last_name = await surnameOf(other, id)
    const list = show(queryClient, byName(client, last_name))
    await pass(1)
    const poll = hold('GET /patients?', 'back')
    await pass(20)
    const write = hold('PATCH')
    void perform(queryClient, mutation(client, patients.update), { id, notes: 'own' })
    await drain()
    await other.request(patients.update, id, { notes: 'of others', occupation: 'Potter' })
    poll.release()
    await drain()
    await pass(20)
    expect(list.data?.[0]).toMatchObject({ notes: 'own', occupation: 'Potter' })
    write.release()
    await drain()
    expect(list.data?.[0]).toMatchObject({ notes: 'own', occupation: 'Potter' })
    await pass(40)
    expect(list.data?.[0]).toMatchObject({ notes: 'own', occupation: 'Potter' })
  })

  test('behavior: a tax that somebody deletes is gone after the check every ten minutes', async () => {
    const { client, queryClient, other, newlySent } = setUp()
    const tax = await other.request(taxes.create, { name: 'Levy', rate: '5.0' })
    const list = show(queryClient, allQuery(client, taxes.list))
    await pass(1)
    await other.request(taxes.delete, tax.id)
    await pass(60)
    expect(idsIn(list)).toContain(tax.id)
    newlySent()
    await pass(600)
    expect(idsIn(list)).not.toContain(tax.id)
    // The feed's own, and the check.
    expect(newlySent().length).toBeLessThanOrEqual(32)
  })

  test('behavior: lists that the feed keeps up to date are not fetched on focus, others are', async () => {
    const { client, queryClient, newlySent } = setUp()
    queryClient.mount()
    show(queryClient, query(client, patients.list, { perPage: 2 }))
    show(queryClient, query(client, individualAppointments.list, { perPage: 2 })).remove()
    await pass(60)
    focusManager.setFocused(false)
    await pass(60)
    newlySent()
    focusManager.setFocused(true)
    await pass(1)
    expect(newlySent()).toHaveLength(1)
    queryClient.unmount()
  })

  test('C85 behavior: after a sign-out a poll that is under way brings nothing back', async () => {
    const { client, queryClient, id, other, hold, stop } = setUp()
    const last_name = await surnameOf(other, id)
    const list = show(queryClient, byName(client, last_name))
    await pass(1)
    await other.request(patients.update, id, { notes: 'secret' })
    const poll = hold('GET /patients?', 'back')
    await pass(20)
    expect(poll.isSent).toBe(true)
    list.remove()
    stop()
    signOut(queryClient, client.scope)
    poll.release()
    await pass(30)
    expect(queryClient.getQueryCache().getAll()).toEqual([])
  })

  test('behavior: stop leaves no timer, listener, lock or channel', async () => {
    const locks = createLocks()
    vi.stubGlobal('navigator', { locks })
    vi.stubGlobal('BroadcastChannel', FakeChannel)
    const before = { timers: vi.getTimerCount(), focus: focusManager.hasListeners(), channels: FakeChannel.count }
    const session = startSession(mock, 'stopped')
    const stop = watchChanges(session.queryClient, session.client)
    await pass(30)
    expect([locks.count(), FakeChannel.count]).toEqual([1, 1])
    stop()
    await drain()
    expect(vi.getTimerCount()).toBe(before.timers)
    expect(focusManager.hasListeners()).toBe(before.focus)
    expect([locks.count(), FakeChannel.count]).toEqual([0, before.channels])
  })

  test('C88 behavior: after a long sleep, a list that only the API can place is fetched once, not once a page of changes', async () => {
    const { client, queryClient, newlySent } = setUp()
    show(queryClient, query(client, patients.list, { perPage: 2, page: 2 }))
    await pass(1)
    focusManager.setFocused(false)
    await pass(300)
    const added = addPatients(mock, ...names(500))
    const updated_at = mock
      .now()
      .toISOString()
      .replace(/\.\d+Z$/, 'Z')
    const table = mock.store.tables.patients
    for (const id of added.ids) {
      const record = table.get(id)
      if (record) table.set(id, { ...record, updated_at })
    }
    newlySent()
    focusManager.setFocused(true)
    await pass(20)
    const requests = newlySent()
    expect(requests.length).toBeGreaterThan(5)
    expect(requests.filter((request) => request.includes('page=2&'))).toHaveLength(1)
  })

  test('C89 behavior: a query that an app removes while it is on screen costs no turn', async () => {
    const { client, queryClient, id, other, newlySent } = setUp()
    const last_name = await surnameOf(other, id)
    const removed = [1, 2, 3, 4, 5].map((page) => query(client, patients.list, { page, perPage: 2 }))
    const screens = removed.map((options) => show(queryClient, options))
    await pass(30)
    for (const { queryKey } of removed) queryClient.removeQueries({ queryKey })
    for (const screen of screens) screen.remove()
    show(queryClient, byName(client, last_name))
    await pass(540)
    newlySent()
    await pass(300)
    // One full check takes two turns of 15.
    expect(newlySent().length).toBeGreaterThanOrEqual(14)
  })

  test('behavior: a sandboxed frame, which may not use locks and channels, has a feed of its own', async () => {
    const denied = new DOMException('denied', 'SecurityError')
    vi.stubGlobal('navigator', { locks: { request: () => Promise.reject(denied) } })
    for (const Channel of [FakeChannel, ForbiddenChannel]) {
      vi.stubGlobal('BroadcastChannel', Channel)
      const { client, queryClient, newlySent, stop } = setUp()
      show(queryClient, query(client, patients.list, { perPage: 2 }))
      await pass(1)
      newlySent()
      await pass(60)
      expect(newlySent()).toHaveLength(3)
      stop()
    }
  })
})

describe('included records', () => {
  /** Puts appointments on screen with their patients and types. */
  async function showAppointments(tab: ReturnType<typeof setUp>) {
    const { items } = await tab.other.request(individualAppointments.list, {
      where: { starts_at: { gte: mock.now() } },
      perPage: 20,
    })
    const options = allQuery(tab.client, individualAppointments.list, {
      where: { id: items.map(({ id }) => id) },
      include: ['patient', 'appointment_type'],
    })
    const list = show(tab.queryClient, options)
    await pass(1)
    const appointment = list.data?.[0]
    return { list, options, patientId: appointment?.included.patient?.id ?? '' }
  }

  const patientIn = (list: Awaited<ReturnType<typeof showAppointments>>['list'], id: string) =>
    list.data?.map(({ included }) => included.patient).find((patient) => patient?.id === id)

  test('C84 behavior: they follow what others change, within 3 requests a minute', async () => {
    const tab = setUp()
    const { list, patientId } = await showAppointments(tab)
    await pass(60)
    tab.newlySent()
    await tab.other.request(patients.update, patientId, { first_name: 'Renamed' })
    await pass(120)
    expect(patientIn(list, patientId)?.first_name).toBe('Renamed')
    const sent = tab.newlySent()
    expect(sent.length).toBeLessThanOrEqual(6)
    // Reference data is loaded more rarely.
    expect(sent.filter((request) => request.startsWith('GET /appointment_types'))).toEqual([])
    await pass(600)
    expect(tab.newlySent().filter((request) => request.startsWith('GET /appointment_types?')).length).toBeGreaterThan(0)
  })

  test('C84 behavior: records that haven’t changed stay the same objects, so that nothing renders again', async () => {
    const tab = setUp()
    const { list } = await showAppointments(tab)
    const before = list.history.length
    await pass(180)
    expect(list.history).toHaveLength(before)
  })

  test('C84 behavior: a resource that is a list on screen itself takes no turn', async () => {
    const tab = setUp()
    await showAppointments(tab)
    show(tab.queryClient, query(tab.client, patients.list, { perPage: 2 }))
    await pass(1)
    tab.newlySent()
    await pass(180)
    expect(tab.newlySent().filter((request) => request.includes('q[]=id:'))).toEqual([])
  })

  test('C84 behavior: a proxy that refuses to load them is sent one such request', async () => {
    const onError = vi.fn()
    const tab = setUp({ onError })
    await showAppointments(tab)
    mock.faults.add({ kind: 'status', status: 403, operation: patients.list })
    tab.newlySent()
    await pass(110)
    const sent = tab.newlySent()
    expect(sent.filter((request) => request.startsWith('GET /patients'))).toHaveLength(1)
    expect(onError).toHaveBeenCalledTimes(1)
  })

  test('C84 behavior: if they come with their list alone, that is fetched every two minutes or so', async () => {
    const tab = setUp()
    await showAppointments(tab)
    mock.faults.add({ kind: 'status', status: 403, operation: patients.list })
    await pass(120)
    tab.newlySent()
    await pass(300)
    const lists = tab.newlySent().filter((request) => /^GET \/individual_appointments(?!.*updated_at)/.test(request))
    expect(lists.length).toBeGreaterThanOrEqual(1)
    expect(lists.length).toBeLessThanOrEqual(3)
  })

  test('C84 behavior: one that is deleted for good shows no more', async () => {
    const tab = setUp()
    const { list, patientId } = await showAppointments(tab)
    mock.store.tables.patients.delete(patientId)
    await pass(90)
    expect(list.data?.length).toBeGreaterThan(0)
    expect(patientIn(list, patientId)).toBeUndefined()
  })
})

describe('data that came into the cache later than it was fetched', () => {
  test('C88 behavior: a query that was hydrated after a poll has passed its changes is fetched once', async () => {
    const { client, queryClient, id, ids, other, newlySent } = setUp()
    const last_name = await surnameOf(other, id)
    const fetchedAt = Date.now()
    const options = byName(client, last_name)
    const data = await other.request(patients.list, { where: { last_name }, sort: 'first_name' })
    show(queryClient, query(client, patients.list, { perPage: 2 }))
    await pass(5)
    await other.request(patients.archive, id)
    await pass(130)
    queryClient.setQueryData(options.queryKey, data.items as never, { updatedAt: fetchedAt })
    const list = show(queryClient, { ...options, staleTime: Number.POSITIVE_INFINITY } as never) as Screen<
      readonly { id: string }[]
    >
    expect(idsIn(list)).toContain(id)
    newlySent()
    await pass(21)
    expect(idsIn(list)).toEqual(ids.slice(1))
    expect(newlySent()).toHaveLength(2)
    await pass(60)
    expect(newlySent()).toHaveLength(3)
  })
})

describe('two tabs', () => {
  function openTabs() {
    const locks = createLocks()
    vi.stubGlobal('navigator', { locks })
    vi.stubGlobal('BroadcastChannel', FakeChannel)
    const scope = `tabs ${++sessions}`
    const [first, second] = [openTab(scope), openTab(scope)]
    return { first, second, ...addPatients(mock, 'Ada', 'Ben'), locks }
  }

  test('default: one sends the requests, both show the change', async () => {
    const { first, second, id } = openTabs()
    const last_name = await surnameOf(first.other, id)
    const lists = [first, second].map(({ client, queryClient }) => show(queryClient, byName(client, last_name)))
    await pass(1)
    for (const tab of [first, second]) tab.newlySent()
    await first.other.request(patients.update, id, { first_name: 'Zoe' })
    await pass(60)
    expect([first.newlySent().length, second.newlySent().length]).toEqual([3, 0])
    expect(lists.map(({ data }) => data?.map((record) => record.first_name))).toEqual([
      ['Ben', 'Zoe'],
      ['Ben', 'Zoe'],
    ])
  })

  test('behavior: the one that leads also watches what only the other shows', async () => {
    const { first, second, id } = openTabs()
    const last_name = await surnameOf(first.other, id)
    show(first.queryClient, query(first.client, taxes.list))
    await pass(1)
    const list = show(second.queryClient, byName(second.client, last_name))
    await pass(1)
    second.newlySent()
    await first.other.request(patients.archive, id)
    await pass(60)
    expect(idsIn(list)).not.toContain(id)
    expect(second.newlySent()).toEqual([])
  })

  test('C88 behavior: a tab that joins with older data than the feed has passed is caught up', async () => {
    const { first, second, id, ids } = openTabs()
    const last_name = await surnameOf(first.other, id)
    const fetchedAt = Date.now()
    const { items } = await first.other.request(patients.list, { where: { last_name }, sort: 'first_name' })
    show(first.queryClient, byName(first.client, last_name))
    await pass(2)
    await first.other.request(patients.archive, id)
    await pass(130)
    const options = byName(second.client, last_name)
    second.queryClient.setQueryData(options.queryKey, items as never, { updatedAt: fetchedAt })
    const list = show(second.queryClient, { ...options, staleTime: Number.POSITIVE_INFINITY } as never)
    second.newlySent()
    await pass(45)
    expect(idsIn(list as Screen<readonly { id: string }[]>)).toEqual([ids[1]])
    expect(second.newlySent()).toHaveLength(1)
  })

  test('C88 behavior: a tab that has crashed is polled for no longer, one that is open is', async () => {
    const { first, second } = openTabs()
    show(first.queryClient, query(first.client, taxes.list))
    show(second.queryClient, query(second.client, businesses.list))
    await pass(1)
    const crashed = new FakeChannel(`cliniko ${first.client.scope}`)
    crashed.postMessage({ tab: 0.5, lists: [{ list: structuredClone(patients.list), since: Date.now() }] })
    const polled = () => new Set(first.newlySent().map((request) => request.split('?')[0]))
    await pass(60)
    expect(polled()).toContain('GET /patients')
    await pass(120)
    polled()
    await pass(300)
    expect(polled()).toEqual(new Set(['GET /taxes', 'GET /businesses']))
    crashed.close()
  })

  test('C84 behavior: included records that one tab loads change in the other as well', async () => {
    const { first, second } = openTabs()
    const { items } = await first.other.request(individualAppointments.list, {
      where: { starts_at: { gte: mock.now() } },
      perPage: 5,
    })
    const where = { id: items.map(({ id }) => id) }
    const lists = [first, second].map(({ client, queryClient }) =>
      show(queryClient, allQuery(client, individualAppointments.list, { where, include: ['patient'] })),
    )
    await pass(1)
    const patientsIn = ({ data }: (typeof lists)[number]) => data?.flatMap(({ included }) => included.patient ?? [])
    const patientId = lists.flatMap(patientsIn)[0]?.id ?? ''
    await first.other.request(patients.update, patientId, { first_name: 'Twice' })
    for (const tab of [first, second]) tab.newlySent()
    await pass(60)
    for (const list of lists) {
      expect(patientsIn(list)?.find((patient) => patient.id === patientId)?.first_name).toBe('Twice')
    }
    expect(first.newlySent().length + second.newlySent().length).toBeLessThanOrEqual(3)
  })

  test('behavior: a change that was made before the turn of its list is not lost', async () => {
    const { first, second, id } = openTabs()
    const last_name = await surnameOf(first.other, id)
    show(first.queryClient, query(first.client, taxes.list))
    show(first.queryClient, query(first.client, businesses.list))
    show(first.queryClient, query(first.client, practitioners.list))
    show(first.queryClient, query(first.client, invoices.list, { perPage: 1 }))
    show(first.queryClient, query(first.client, contacts.list, { perPage: 1 }))
    show(first.queryClient, query(first.client, individualAppointments.list, { perPage: 1 }))
    await pass(1)
    const list = show(second.queryClient, byName(second.client, last_name))
    await pass(1)
    await first.other.request(patients.archive, id)
    await pass(200)
    expect(idsIn(list)).not.toContain(id)
  })

  test('behavior: when the tab that leads is closed or hidden, the other takes over at once', async () => {
    const { first, second, id, ids } = openTabs()
    const last_name = await surnameOf(first.other, id)
    const list = show(second.queryClient, byName(second.client, last_name))
    await pass(1)
    first.stop()
    await first.other.request(patients.archive, id)
    await pass(25)
    expect(idsIn(list)).toEqual([ids[1]])
  })

  test('behavior: messages of another version of the app are ignored', async () => {
    vi.stubGlobal('navigator', { locks: createLocks() })
    vi.stubGlobal('BroadcastChannel', FakeChannel)
    const { client, queryClient, id, other, newlySent } = setUp()
    const last_name = await surnameOf(other, id)
    const list = show(queryClient, byName(client, last_name))
    await pass(1)
    newlySent()
    const channel = new FakeChannel(`cliniko ${client.scope}`)
    const junk = [null, 'text', {}, { tab: 1 }, { tab: 2, lists: 'text' }, { tab: 3, lists: [null, {}, { list: {} }] }]
    const news = [
      null,
      {},
      { resource: 'patients', records: null, cursor: '' },
      { resource: 'patients', records: [null], cursor: '' },
      { resource: 'patients', records: [], cursor: '' },
      { resource: 'patients', records: [], cursor: '', from: 0, to: 'now', isComplete: true },
    ]
    for (const message of [...junk, ...news.map((value) => ({ news: value }))]) channel.postMessage(message)
    await other.request(patients.update, id, { first_name: 'Zoe' })
    await pass(60)
    channel.close()
    expect(newlySent()).toHaveLength(3)
    expect(list.data?.map((record) => record.first_name)).toContain('Zoe')
  })

  test('C85 behavior: tabs of two sessions hear nothing of each other', async () => {
    vi.stubGlobal('navigator', { locks: createLocks() })
    vi.stubGlobal('BroadcastChannel', FakeChannel)
    const [first, second] = [openTab(`one ${++sessions}`), openTab(`two ${sessions}`)]
    show(first.queryClient, query(first.client, patients.list, { perPage: 2 }))
    show(second.queryClient, query(second.client, patients.list, { perPage: 2 }))
    await pass(1)
    for (const tab of [first, second]) tab.newlySent()
    await pass(60)
    expect([first.newlySent().length, second.newlySent().length]).toEqual([3, 3])
  })

  test.runIf(globalThis.navigator?.locks)('behavior: with the locks and channels of the runtime', async () => {
    const scope = `real ${++sessions}`
    const [first, second] = [openTab(scope), openTab(scope)]
    const { id } = addPatients(mock, 'Ada', 'Ben')
    const last_name = await surnameOf(first.other, id)
    const list = show(second.queryClient, byName(second.client, last_name))
    await pass(30)
    await first.other.request(patients.archive, id)
    await pass(60)
    expect(idsIn(list)).not.toContain(id)
    expect(first.newlySent().length + second.newlySent().length).toBeLessThanOrEqual(6)
  })
})

/** A channel as a sandboxed frame has it. */
class ForbiddenChannel {
  constructor() {
    throw new DOMException('denied', 'SecurityError')
  }
}
