import {
  addDays,
  attendees,
  type Booking,
  CancellationReason,
  type Client,
  contacts,
  individualAppointments,
  invoices,
  patients,
  practitioners,
  users,
} from '@cliniko/core'
import {
  allQuery,
  appointmentsQuery,
  arrival,
  calendarQueries,
  infiniteQuery,
  mutation,
  query,
  watchChanges,
} from '@cliniko/query'
import { dehydrate, focusManager, hydrate } from '@tanstack/query-core'
import { afterEach, describe, expect, test } from 'vitest'
import {
  addPatients,
  createClinic,
  names,
  perform,
  type Session,
  show,
  showPages,
  startSession,
} from '../packages/query/test/kit.js'
import { drain, pass, stopTime } from '../packages/query/test/virtual-time.js'

// How many requests a dashboard costs, counted where they are sent. Cliniko allows 200 a minute, for everybody at the clinic.

stopTime()
const mock = createClinic(() => Date.now())
const ends: (() => void)[] = []

const today = '2026-03-02'

/** Starts a session whose screens are closed after the test. */
function openApp(): Session {
  const session = startSession(mock)
  ends.push(() => session.queryClient.clear())
  focusManager.setFocused(true)
  return session
}

afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) end()
  focusManager.setFocused(undefined)
  await drain()
})

/** A day at the clinic, with everything that the cards of a diary show. */
function dayOf(client: Client, day: string) {
  const include = ['patient', 'practitioner', 'appointment_type', 'business'] as const
  return calendarQueries(client, { day, timeZone: 'Australia/Sydney', include })
}

/** Puts the day view on screen: bookings, working hours, and the lists of practitioners, businesses and types. */
function showDay({ client, queryClient }: Session, day = today) {
  const [bookings, ...others] = dayOf(client, day)
  const diary = show(queryClient, bookings)
  const screens = [
    diary,
    ...others.map((options) => show<unknown>(queryClient, options as { queryKey: readonly unknown[] })),
  ]
  return {
    diary,
    remove() {
      for (const screen of screens) screen.remove()
    },
  }
}

/** The individual appointments among the bookings of a day. */
function appointmentsIn<T extends Booking>(bookings: readonly T[] = []) {
  return bookings.filter((booking) => booking.links.self.includes('/individual_appointments/'))
}

/** Puts the appointments of a day on screen. */
function showAppointments({ client, queryClient }: Session, day: string) {
  const [from, to] = [`${day}T00:00:00Z`, `${addDays(day, 1)}T00:00:00Z`]
  return show(queryClient, appointmentsQuery(client, { from, to, include: ['patient', 'practitioner'] }))
}

describe('records by id', () => {
  test('C88 default: 200 rows that each get their patient cost 2 requests', async () => {
    const { client, queryClient, newlySent } = openApp()
    const { ids } = addPatients(mock, ...names(200))
    const rows = ids.map((id) => show(queryClient, query(client, patients.get, id)))
    await drain()
    expect(rows.map(({ data }) => data?.id)).toEqual(ids)
    expect(newlySent()).toHaveLength(2)
  })

  test('C88 behavior: rows that are mounted twice in a tick, and rows of a list that is on screen', async () => {
    const { client, queryClient, newlySent } = openApp()
    const { ids, params } = addPatients(mock, ...names(100))
    for (const id of ids) show(queryClient, query(client, patients.get, id)).remove()
    for (const id of ids) show(queryClient, query(client, patients.get, id))
    await drain()
    expect(newlySent()).toHaveLength(1)
    const other = openApp()
    show(other.queryClient, query(other.client, patients.list, { ...params, perPage: 100 }))
    await drain()
    for (const id of ids) show(other.queryClient, query(other.client, patients.get, id))
    await drain()
    expect(other.newlySent()).toHaveLength(1)
  })

  test('C88 behavior: 5 mounts of the practitioners, at once and one after the other, cost 1 request', async () => {
    const { client, queryClient, newlySent } = openApp()
    for (let mount = 0; mount < 3; mount++) show(queryClient, allQuery(client, practitioners.list))
    await drain()
    await pass(60)
    const fourth = show(queryClient, allQuery(client, practitioners.list))
    fourth.remove()
    await pass(8 * 60)
    show(queryClient, allQuery(client, practitioners.list))
    await drain()
    expect(newlySent()).toHaveLength(1)
  })
})

describe('the day view', () => {
  test('C88 default: cold it costs 7 requests, the next day 3, and going back none', async () => {
    const app = openApp()
    const first = showDay(app)
    await drain()
    expect(first.diary.data?.length).toBeGreaterThan(0)
    expect(
      appointmentsIn(first.diary.data).every(({ included }) => 'patient' in included && included.practitioner),
    ).toBe(true)
    const cold = app.newlySent()
    expect(cold.length).toBeLessThanOrEqual(7)
    first.remove()
    const second = showDay(app, addDays(today, 1))
    await drain()
    expect(second.diary.data?.length).toBeGreaterThan(0)
    expect(app.newlySent().length).toBeLessThanOrEqual(3)
    second.remove()
    showDay(app)
    await drain()
    expect(app.newlySent()).toEqual([])
  })

  test('C88 behavior: a poll of the day costs 1 request, whatever it includes', async () => {
    const app = openApp()
    const { diary } = showDay(app)
    await drain()
    await pass(120)
    app.newlySent()
    await diary.refetch()
    expect(app.newlySent()).toHaveLength(1)
  })

  test('C88 behavior: the feed refreshes it by 1 request, with what somebody else has moved and cancelled', async () => {
    const app = openApp()
    ends.push(watchChanges(app.queryClient, app.client))
    const { diary } = showDay(app)
    await drain()
    app.newlySent()
    const [moved, cancelled] = appointmentsIn(diary.data)
    const ends_at = diary.data?.at(-1)?.ends_at ?? ''
    const starts_at = new Date(Date.parse(ends_at) - 60_000).toISOString().replace('.000Z', 'Z')
    await app.other.request(individualAppointments.update, moved?.id ?? '', { starts_at, ends_at })
    await app.other.request(individualAppointments.cancel, cancelled?.id ?? '', {
      cancellation_reason: CancellationReason.Sick,
    })
    await pass(60)
    const ofBookings = app.newlySent().filter((request) => request.startsWith('GET /bookings'))
    expect(ofBookings).toHaveLength(1)
    expect(diary.data?.at(-1)?.id).toBe(moved?.id)
    expect(diary.data?.map(({ id }) => id)).not.toContain(cancelled?.id)
  })

  test('C88 behavior: open for 10 minutes, all told, it costs at most 3 requests a minute', async () => {
    const app = openApp()
    ends.push(watchChanges(app.queryClient, app.client))
    app.queryClient.mount()
    ends.push(() => app.queryClient.unmount())
    const { diary } = showDay(app)
    await pass(10)
    app.newlySent()
    for (let minute = 0; minute < 20; minute++) {
      const appointments = appointmentsIn(diary.data)
      const { id = '' } = appointments[minute % appointments.length] ?? {}
      await app.other.request(individualAppointments.update, id, { notes: `minute ${minute}` })
      focusManager.setFocused(false)
      await pass(10)
      focusManager.setFocused(true)
      await pass(50)
      if (minute % 10 === 9) expect(app.newlySent().length).toBeLessThanOrEqual(30)
    }
    await pass(60)
    const { items } = await app.other.request(individualAppointments.list, {
      where: { id: appointmentsIn(diary.data).map(({ id }) => id) },
      perPage: 100,
    })
    const notes = new Map(items.map((item) => [item.id, item.notes]))
    for (const shown of appointmentsIn(diary.data)) expect(shown.notes).toBe(notes.get(shown.id))
  })

  test('C88 behavior: hydrated under a default query client it costs nothing', async () => {
    const server = openApp()
    await Promise.all(
      dayOf(server.client, today).map((options) =>
        server.queryClient.prefetchQuery(options as { queryKey: readonly unknown[] }),
      ),
    )
    const state = JSON.parse(JSON.stringify(dehydrate(server.queryClient)))
    const browser = openApp()
    hydrate(browser.queryClient, state)
    const { diary } = showDay(browser)
    await drain()
    expect(diary.data?.length).toBeGreaterThan(0)
    expect(browser.newlySent()).toEqual([])
  })
})

describe('writes', () => {
  test('C89 default: a cancel, with 3 infinite pages, 5 lists and the day on screen, costs 2 requests', async () => {
    const app = openApp()
    const { client, queryClient } = app
    const diary = showAppointments(app, addDays(today, 2))
    const pages = showPages(
      queryClient,
      infiniteQuery(client, individualAppointments.list, {
        sort: 'starts_at',
        where: { starts_at: { gte: `${addDays(today, 2)}T00:00:00Z` } },
        perPage: 20,
      }),
    )
    await drain()
    await pages.loadMore()
    await pages.loadMore()
    const id = diary.data?.[0]?.id ?? ''
    const practitioner_id = diary.data?.[0]?.included.practitioner?.id ?? ''
    const patient_id = diary.data?.[0]?.included.patient?.id ?? ''
    const since = { gte: `${addDays(today, 2)}T00:00:00Z` }
    for (const where of [
      { patient_id, starts_at: since },
      { practitioner_id, starts_at: { ...since, lt: `${addDays(today, 4)}T00:00:00Z` } },
      { patient_id },
      { patient_id, cancelled: 'any' },
      { id },
    ] as const) {
      show(
        queryClient,
        allQuery(client, individualAppointments.list, { where, sort: 'starts_at', include: ['patient'] }),
      )
    }
    await drain()
    app.newlySent()
    await perform(queryClient, mutation(client, individualAppointments.cancel), {
      id,
      cancellation_reason: CancellationReason.Sick,
    })
    await drain()
    expect(app.newlySent().length).toBeLessThanOrEqual(2)
    expect(diary.data?.map((item) => item.id)).not.toContain(id)
    expect(pages.data?.items.map((item) => item.id)).not.toContain(id)
  })

  test('C89 behavior: an arrival costs 3 requests', async () => {
    const app = openApp()
    const { client, queryClient } = app
    const diary = showAppointments(app, addDays(today, 3))
    await drain()
    const appointmentId = diary.data?.[0]?.id ?? ''
    show(queryClient, query(client, attendees.list, { where: { booking_id: appointmentId } }))
    await drain()
    app.newlySent()
    await perform(queryClient, arrival(client), { appointmentId, arrived: true })
    await drain()
    expect(app.newlySent().length).toBeLessThanOrEqual(3)
    expect(diary.data?.[0]?.patient_arrived).toBe(true)
  })

  test('C89 behavior: an archive of a patient costs 2 requests', async () => {
    const app = openApp()
    const { client, queryClient } = app
    const { ids, params } = addPatients(mock, ...names(60))
    const id = ids[3] ?? ''
    const pages = showPages(queryClient, infiniteQuery(client, patients.list, { ...params, perPage: 20 }))
    show(queryClient, allQuery(client, patients.list, params))
    show(queryClient, query(client, patients.list, { ...params, perPage: 100 }))
    const detail = show(queryClient, query(client, patients.get, id))
    await drain()
    await pages.loadMore()
    app.newlySent()
    await perform(queryClient, mutation(client, patients.archive), id)
    await drain()
    expect(app.newlySent().length).toBeLessThanOrEqual(2)
    expect(pages.data?.items.map((record) => record.id)).not.toContain(id)
    expect(detail.data?.archived_at).toEqual(expect.any(String))
  })
})

describe('focus', () => {
  /** Puts ten lists of six resources on screen. */
  function showTen({ client, queryClient }: Session) {
    for (const perPage of [5, 10, 20]) show(queryClient, query(client, patients.list, { perPage }))
    for (const perPage of [5, 10, 20]) show(queryClient, query(client, individualAppointments.list, { perPage }))
    show(queryClient, query(client, invoices.list, { perPage: 5 }))
    show(queryClient, query(client, contacts.list, { perPage: 5 }))
    show(queryClient, query(client, attendees.list, { perPage: 5 }))
    show(queryClient, query(client, users.list))
  }

  test('C88 default: 10 lists, after a minute away, cost 3 requests through the feed', async () => {
    const app = openApp()
    app.queryClient.mount()
    ends.push(() => app.queryClient.unmount())
    ends.push(watchChanges(app.queryClient, app.client))
    const { client, queryClient } = app
    const { params } = addPatients(mock, ...names(3))
    for (let offset = 0; offset < 4; offset++) showAppointments(app, addDays(today, offset))
    for (const sort of ['first_name', 'last_name', 'id'] as const)
      show(queryClient, allQuery(client, patients.list, { ...params, sort }))
    for (const perPage of [5, 10, 20]) show(queryClient, query(client, invoices.list, { perPage }))
    await pass(5)
    focusManager.setFocused(false)
    await pass(60)
    app.newlySent()
    focusManager.setFocused(true)
    await pass(1)
    expect(app.newlySent().length).toBeLessThanOrEqual(3)
  })

  test('C88 behavior: lists of six resources catch up within two minutes, by 3 or 4 requests a minute', async () => {
    const app = openApp()
    app.queryClient.mount()
    ends.push(() => app.queryClient.unmount())
    ends.push(watchChanges(app.queryClient, app.client))
    showTen(app)
    await pass(5)
    focusManager.setFocused(false)
    await pass(60)
    app.newlySent()
    focusManager.setFocused(true)
    await pass(59)
    const first = app.newlySent()
    await pass(60)
    const second = app.newlySent()
    expect(Math.max(first.length, second.length)).toBeLessThanOrEqual(4)
    expect(new Set([...first, ...second].map((request) => request.split('?')[0])).size).toBe(6)
  })

  test('C88 behavior: a glance at another tab costs nothing', async () => {
    const app = openApp()
    app.queryClient.mount()
    ends.push(() => app.queryClient.unmount())
    showTen(app)
    await pass(5)
    app.newlySent()
    for (const isFocused of [false, true, false, true]) focusManager.setFocused(isFocused)
    await pass(1)
    expect(app.newlySent()).toEqual([])
  })
})
