import { individualAppointments, patients } from '@cliniko/core'
import { describe, expect, test, vi } from 'vitest'
import { fakeClock } from '../../core/test/kit.js'
import { now, setUp, smallMock } from '../test/kit.js'
import { type AuditEvent, consoleSink, type ProxyOptions, rule } from './index.js'

const mock = smallMock()
const [id] = [...mock.store.tables.patients.values()].map((record) => record.id)
const allow = [
  rule(patients.get, { redact: ['medicare', 'notes'] }),
  patients.list,
  patients.create,
  patients.archive,
  rule(individualAppointments.list, { include: { patient: { fields: ['first_name'] } } }),
]

function audited(options: Partial<ProxyOptions> = {}) {
  const events: AuditEvent[] = []
  const setup = setUp(mock, { allow, audit: (event) => void events.push(event), onError: () => {}, ...options })
  return { ...setup, events }
}

describe('C46 every access is told', () => {
  test('default: who, what, which records, what was withheld, how it ended', async () => {
    const { send, events } = audited({ clock: fakeClock(Date.parse(now)) })
    await send(`/patients/${id}`)
    expect(events).toEqual([
      {
        time: '2026-03-02T00:00:00.000Z',
        phase: 'outcome',
        user: 'ada',
        method: 'GET',
        operation: 'GET /patients/{id}',
        records: { patients: [id] },
        withheld: ['medicare', 'notes'],
        status: 200,
        code: undefined,
        requestId: undefined,
        duration: 0,
      },
    ])
  })

  test('behavior: a list tells each record, and the related ones', async () => {
    const { send, events } = audited()
    await send('/individual_appointments?per_page=3', { headers: { 'x-cliniko-include': 'patient' } })
    const [event] = events
    expect(event?.records.individual_appointments).toHaveLength(3)
    expect(event?.records.patients?.length).toBeGreaterThan(0)
    expect(event?.withheld).toContain('patient.medicare')
  })

  test('behavior: no event has personal data, whatever is sent', async () => {
    const { send, write, events } = audited()
    await send(`/patients?q[]=${encodeURIComponent('first_name:=Canary')}&sort=last_name`)
    await write('POST', '/patients', { first_name: 'Canary', last_name: 'Canary' })
    await write('POST', '/patients', { first_name: 'Canary', junk: 'Canary' })
    expect(events.length).toBeGreaterThan(3)
    expect(JSON.stringify(events)).not.toMatch(/Canary/i)
  })

  test('behavior: what is refused is told as well, once somebody is signed in', async () => {
    const { send, events } = audited()
    await send('/users')
    await send('/patients?x=1')
    expect(events.map(({ user, status, code }) => [user, status, code])).toEqual([
      ['ada', 403, 'operation_not_allowed'],
      ['ada', 400, 'bad_request'],
    ])
    const nobody = audited({ authenticate: () => null })
    await nobody.send(`/patients/${id}`)
    expect(nobody.events).toEqual([])
  })

  test('behavior: a write is told before it is sent, and after', async () => {
    const { write, events } = audited()
    await write('POST', `/patients/${id}/archive`)
    expect(events.map(({ phase, status, records }) => [phase, status, records])).toEqual([
      ['attempt', undefined, { patients: [id] }],
      ['outcome', 204, { patients: [id] }],
    ])
  })
})

describe('C46 a sink that fails', () => {
  const broken = () => Promise.reject(new Error('disk full'))

  test.each([[broken], [{ sink: broken, mode: 'required' as const }]])(
    'default: nothing is shown, and nothing is sent that changes something',
    async (audit) => {
      const errors: unknown[] = []
      const { send, write, sent } = audited({ audit, onError: (error) => errors.push(error) })
      const response = await send(`/patients/${id}`)
      expect([response.status, response.headers.get('x-proxy-error')]).toEqual([503, 'audit_failed'])
      expect(await response.text()).not.toMatch(/first_name|disk/)
      const before = sent().length
      const refused = await write('POST', '/patients', { first_name: 'Ada', last_name: 'Nguyen' })
      expect([refused.status, await refused.json()]).toMatchObject([
        503,
        { retryable: true, mayHaveBeenProcessed: false },
      ])
      expect(sent()).toHaveLength(before)
      expect(String(errors[0])).toMatch('disk full')
    },
  )

  test('behavior: a write whose outcome cannot be told says that it may have been saved', async () => {
    let count = 0
    const { write } = audited({ audit: () => (++count > 1 ? broken() : undefined) })
    const response = await write('POST', '/patients', { first_name: 'Ada', last_name: 'Nguyen' })
    expect([response.status, await response.json()]).toMatchObject([
      503,
      { retryable: false, mayHaveBeenProcessed: true },
    ])
  })

  test('behavior: best effort goes on', async () => {
    const { send } = audited({ audit: { sink: broken, mode: 'best-effort' } })
    expect((await send('/patients')).status).toBe(200)
  })

  test.each([[{}], [{ sink: 'x' }], [{ sink: () => {}, mode: 'sometimes' }], [null], ['required']])(
    'input: %o is no audit',
    (audit) => {
      expect(() => audited({ audit: audit as never })).toThrow(/^audit takes a sink/)
    },
  )
})

test('consoleSink: one line of JSON each', () => {
  const info = vi.spyOn(console, 'info').mockImplementation(() => {})
  consoleSink({ time: '', phase: 'outcome', method: 'GET', records: {}, withheld: [] })
  expect(info.mock.calls).toEqual([['{"time":"","phase":"outcome","method":"GET","records":{},"withheld":[]}']])
  info.mockRestore()
})
