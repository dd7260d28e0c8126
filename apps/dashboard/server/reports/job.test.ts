import { createClient, linkedId, type RateLimiter, type TurnOptions } from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import { beforeAll, describe, expect, test } from 'vitest'
import { sumOf } from '@/lib/money'
import { reportOf } from '@/screens/reports/formulas/report'
import { createReportJob, type ReportJob } from './job'

const now = '2026-03-02T23:20:00Z'
const timeZone = 'Australia/Sydney'
const mock = createMock({ now, rateLimit: false, patients: 300, clock: { now: () => 0 } })
const { tables } = mock.store
const turns: (TurnOptions | undefined)[] = []
const rateLimiter: RateLimiter = { acquire: async (turn) => void turns.push(turn), pauseUntil: () => {} }
const client = createClient({ ...mock.credentials, rateLimiter })
const scope = { from: '2026-02-01', to: '2026-02-28', business: null }

let job: ReportJob
const report = async () => {
  const data = job.data()
  if (!data) throw new Error('no data')
  return reportOf(data, scope)
}

beforeAll(async () => {
  job = createReportJob({ client, timeZone, now: mock.now })
  job.start()
  await job.settled()
}, 120_000)

describe('the job', () => {
  test('collects everything at background priority, within its share', () => {
    expect(job.status()).toMatchObject({ state: 'done', since: '2025-03-03', collectedAt: Date.parse(now) })
    expect(job.status().steps.every(({ isDone }) => isDone)).toBe(true)
    expect(turns.every((turn) => turn?.priority === 'background' && turn.key === 'reports')).toBe(true)
    expect(turns.length).toBeLessThan(250)
  })

  test('the reports agree with the clinic’s records', async () => {
    const { visits, missed } = (await report()).visits
    const inFebruary = ({ starts_at }: { starts_at: string }) =>
      starts_at >= '2026-01-31T13:00:00Z' && starts_at < '2026-02-28T13:00:00Z'
    const individual = [...tables.individual_appointments.values()].filter(inFebruary)
    const groups = new Set([...tables.group_appointments.values()].filter(inFebruary).map(({ id }) => id))
    const places = [...tables.attendees.values()].filter(({ booking }) => groups.has(linkedId(booking) ?? ''))
    const kept = individual.filter(({ cancelled_at, did_not_arrive }) => !cancelled_at && !did_not_arrive)
    expect(visits).toBe(kept.length + places.length)
    expect(missed).toBe(individual.filter(({ did_not_arrive }) => did_not_arrive).length)
    expect(groups.size).toBeGreaterThan(0)
  })

  test('revenue is the sum of the invoices, to the cent, and each is for a type of visit', async () => {
    const { net, types } = (await report()).revenue
    const invoices = [...tables.invoices.values()].filter(({ issue_date }) => issue_date.startsWith('2026-02'))
    expect(net).toBe(sumOf(invoices.map(({ net_amount }) => Math.round(Number(net_amount) * 100))))
    expect(sumOf(types.map((row) => row.net))).toBe(net)
    expect(types.map(({ key }) => key)).toContain('products')
    expect(types.map(({ key }) => key)).not.toContain('other')
  })

  test('keeps no name, note or contact detail', () => {
    const kept = JSON.stringify(job.data(), (_key, value) => (value instanceof Map ? [...value] : value))
    expect(kept.length).toBeGreaterThan(100_000)
    for (const { first_name, email } of tables.patients.values()) {
      if (email) expect(kept.includes(email)).toBe(false)
      if (first_name.length > 6) expect(kept.includes(first_name)).toBe(false)
    }
  })

  test('collects only what has changed when it is started again', async () => {
    const before = (await report()).visits
    const { id } = [...tables.individual_appointments.values()].find(
      ({ starts_at, cancelled_at, did_not_arrive }) =>
        starts_at.startsWith('2026-02-10') && !cancelled_at && !did_not_arrive,
    ) ?? { id: '' }
    const { id: archivedId } = [...tables.individual_appointments.values()].find(
      ({ starts_at, cancelled_at, did_not_arrive }) =>
        starts_at.startsWith('2026-02-11') && !cancelled_at && !did_not_arrive,
    ) ?? { id: '' }
    mock.advance(60_000)
    const [attendee] = (await mock.client().attendees.list({ where: { booking_id: id } })).items
    await mock.client().attendees.update(attendee?.id ?? '', { arrived: false })
    await mock.client().individualAppointments.archive(archivedId)
    turns.length = 0
    job.start()
    await job.settled()
    const after = (await report()).visits
    expect(after.missed).toBe(before.missed + 1)
    expect(after.visits).toBe(before.visits - 2)
    expect(turns.length).toBeLessThan(25)
  })

  test('a patient who was merged counts as the one who stays', async () => {
    const visits = (job.data()?.bookings ?? []).filter(({ startsAt }) => startsAt < Date.parse(now))
    const [merged = '', remaining = ''] = new Set(visits.map(({ patient }) => patient))
    mock.mergePatients(merged, remaining)
    job.start()
    await job.settled()
    expect(job.data()?.bookings.some(({ patient }) => patient === merged)).toBe(false)
  })
})

describe('pausing', () => {
  /** A job whose requests wait until they are let go. */
  function heldJob() {
    let waiting: (() => void)[] = []
    const limiter: RateLimiter = {
      acquire: () => new Promise((resolve) => void waiting.push(resolve)),
      pauseUntil: () => {},
    }
    const heldClient = createClient({ ...mock.credentials, rateLimiter: limiter })
    const held = createReportJob({ client: heldClient, timeZone, now: mock.now })
    const step = async () => {
      const released = waiting
      waiting = []
      for (const letGo of released) letGo()
      await new Promise((resolve) => setTimeout(resolve))
    }
    return { held, step }
  }

  test('stops after the request that is on its way, and goes on from there', async () => {
    const { held, step } = heldJob()
    held.start()
    await step()
    held.pause()
    for (let turn = 0; turn < 5; turn++) await step()
    await held.settled()
    expect(held.status().state).toBe('paused')
    const requests = mock.requests.length
    await step()
    expect(mock.requests.length).toBe(requests)
    held.start()
    expect(held.status().state).toBe('running')
    while (held.status().state === 'running') await step()
    expect(held.status().state).toBe('done')
  })

  test('a failure is said, and the next start goes on', async () => {
    const errors: unknown[] = []
    const failing = createReportJob({ client, timeZone, now: mock.now, onError: (error) => errors.push(error) })
    const remove = mock.faults.add({ operation: 'GET /invoices', kind: 'status', status: 403 })
    failing.start()
    await failing.settled()
    expect(failing.status().state).toBe('failed')
    expect(errors).toHaveLength(1)
    // Visits were collected before, so they can be counted.
    expect(failing.data()?.bookings.length).toBeGreaterThan(100)
    remove()
    failing.start()
    await failing.settled()
    expect(failing.status().state).toBe('done')
  })
})
