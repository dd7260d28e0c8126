import {
  createRateLimiter,
  downloadAttachment,
  individualAppointments,
  type Operation,
  patientAttachments,
  patients,
  practitioners,
} from '@cliniko/core'
import { describe, expect, test } from 'vitest'
import { setUp, smallMock } from '../test/kit.js'
import { type AuditEvent, type Rule, rule } from './index.js'

const mock = smallMock()
const [first, second] = [...mock.store.tables.patients.values()].map(({ id }) => id)
const q = (...filters: string[]) => filters.map((filter) => `q[]=${encodeURIComponent(filter)}`).join('&')
// biome-ignore lint/suspicious/noExplicitAny: what a response holds is what is tested
const json = async (response: Response | Promise<Response>): Promise<any> => (await response).json()
const statusOf = async (response: Promise<Response>) => (await response).status

/** A proxy in front of a Cliniko that returns this. */
const answering = (respond: () => Response, allow: (Operation | Rule)[]) =>
  setUp(mock, { allow, fetch: async () => respond() })

describe('C98 authorize', () => {
  test('behavior: the rule of get decides about each record of a list by ids', async () => {
    const own = rule(patients.get, { authorize: (_caller, { ids }) => ids.id === first })
    const { send, sent } = setUp(mock, { allow: [own] })
    expect(await statusOf(send(`/patients?${q(`id:=${first}`)}`))).toBe(200)
    const start = sent().length
    expect((await json(send(`/patients?${q(`id:=${second}`)}`))).patients).toEqual([])
    expect((await json(send(`/patients?${q(`id:=${first}`, `id:=${second}`)}`))).patients).toEqual([])
    expect((await send(`/patients?${q(`id:=${second}`)}`, { method: 'HEAD' })).status).toBe(200)
    expect(sent()).toHaveLength(start)
    const { patients: records } = await json(send(`/patients?${q(`id:=${first},${second}`)}`))
    expect(records).toMatchObject([{ id: first }])
    expect(sent().at(-1)).not.toContain(second)
  })

  test('input: a rule whose authorize is no function, or whose include shows nothing in particular, is refused', () => {
    // @ts-expect-error authorize is a function
    expect(() => rule(patients.get, { authorize: null })).toThrow(/authorize must be a function/)
    for (const shown of [false, null, 'first_name']) {
      // @ts-expect-error true or a visibility
      expect(() => rule(individualAppointments.list, { include: { patient: shown } })).toThrow(/include takes true/)
    }
    // @ts-expect-error a list
    expect(() => rule(individualAppointments.list, { include: { patient: { fields: 'id' } } })).toThrow(
      /lists of names/,
    )
  })
})

describe('C98 where', () => {
  test.each([[Promise.resolve({ practitioner_id: '1' })], [{}], [null], [{ practitioner_id: undefined }], ['1']])(
    'input: %o narrows nothing, so that the request fails',
    async (own) => {
      const errors: unknown[] = []
      const { send, sent } = setUp(mock, {
        // @ts-expect-error no condition
        allow: [rule(individualAppointments.list, { where: () => own })],
        onError: (error) => errors.push(error),
      })
      expect(await statusOf(send('/individual_appointments'))).toBe(500)
      expect(String(errors)).toMatch(/where must be fields and their values/)
      expect(sent()).toEqual([])
    },
  )

  test('behavior: a body assigns a record to the caller in no way but its own field', async () => {
    const where = { practitioner_id: '1' }
    const { write, sent } = setUp(mock, {
      allow: [rule(individualAppointments.create, { where }), rule(individualAppointments.update, { where })],
      onError: () => {},
    })
    const link = { links: { self: 'https://api.au1.cliniko.com/v1/practitioners/1' } }
    for (const body of [
      { practitioner: link },
      { practitioner_id: ['1'] },
      { practitioner_id: 1 },
      { practitioner_id: { toString: '1' } },
      '{"practitioner_id":"1","practitioner_id":"2"}',
      '{"practitioner_\\u0069d":"2"}',
      '{"__proto__":{"practitioner_id":"1"}}',
    ]) {
      expect(await statusOf(write('POST', '/individual_appointments', body))).toBe(403)
    }
    expect(await statusOf(write('PATCH', '/individual_appointments/1', { practitioner_id: { valueOf: 1 } }))).toBe(403)
    expect(sent()).toEqual([])
  })

  test('behavior: conflicts are those of own records', async () => {
    const [appointment] = mock.store.tables.individual_appointments.values()
    const practitionerId = appointment?.practitioner?.links.self.split('/').at(-1) ?? ''
    const conflictsFor = (id: string) => {
      const { send } = setUp(mock, {
        allow: [
          rule(individualAppointments.get, { where: { practitioner_id: id }, fields: ['starts_at'] }),
          individualAppointments.conflicts,
        ],
      })
      return send(`/individual_appointments/${appointment?.id}/conflicts`)
    }
    // What is shown of appointments says nothing about their conflicts.
    expect(await json(conflictsFor(practitionerId))).toEqual({ conflicts: { exist: expect.any(Boolean) } })
    expect(await statusOf(conflictsFor('1'))).toBe(404)
  })
})

describe('C102 withheld fields', () => {
  const secret = 'CANARY'
  const redacted = [rule(patients.get, { redact: ['medicare'] }), rule(patients.list, { redact: ['medicare'] })]

  test.each([
    ['a list where a record belongs', '/patients/1', () => Response.json([{ id: '1', medicare: secret }])],
    ['a text', '/patients/1', () => Response.json(secret)],
    ['a record within another', '/patients/1', () => Response.json({ patients: { id: '1', medicare: secret } })],
    ['lists as records', '/patients', () => Response.json({ patients: [[{ medicare: secret }]] })],
    ['a total', '/patients', () => Response.json({ patients: [], total_entries: { medicare: secret } })],
    [
      'a link of another name',
      '/patients',
      () => Response.json({ patients: [], links: { [secret]: 'https://a/v1/b?page=1' } }),
    ],
    [
      'the words of an error',
      '/patients/1',
      () => Response.json({ message: `${secret} is no number` }, { status: 422 }),
    ],
    ['errors in a list', '/patients/1', () => Response.json({ errors: [secret] }, { status: 422 })],
    [
      'an error within a field',
      '/patients/1',
      () => Response.json({ errors: { 'medicare.0': secret } }, { status: 422 }),
    ],
    [
      'an error that is a record',
      '/patients/1',
      () => Response.json({ errors: { notes: { medicare: secret } } }, { status: 422 }),
    ],
  ])('behavior: stay in the proxy when Cliniko returns them in %s', async (_where, path, respond) => {
    const { send } = answering(respond, redacted)
    const response = await send(path)
    expect(await response.text()).not.toContain(secret)
    expect(response.headers.get('x-proxy-error')).not.toBe('internal')
  })

  test('behavior: an error of a field that is shown reaches the caller', async () => {
    const { send } = answering(() => Response.json({ errors: { email: 'is invalid' } }, { status: 422 }), redacted)
    expect(await json(send('/patients/1'))).toEqual({ errors: { email: 'is invalid' } })
  })

  test('behavior: of several rules with the same include, all hold', async () => {
    const { send } = setUp(mock, {
      allow: [
        rule(individualAppointments.list, { include: { patient: { fields: ['first_name', 'email'] } } }),
        rule(individualAppointments.list, { include: { patient: { redact: ['email'] }, practitioner: true } }),
        rule(individualAppointments.list, { include: { patient: true } }),
      ],
    })
    const headers = { 'x-cliniko-include': 'patient' }
    const { individual_appointments: records } = await json(send('/individual_appointments?per_page=3', { headers }))
    const always = ['archived_at', 'created_at', 'deleted_at', 'first_name', 'id', 'links', 'updated_at']
    for (const { included } of records) expect(Object.keys(included.patient).sort()).toEqual(always)
  })

  test('behavior: what Cliniko includes itself is not passed on, and something else than a link fails', async () => {
    const allow = [
      rule(individualAppointments.get, { redact: ['notes'], include: { patient: { redact: ['medicare'] } } }),
    ]
    const headers = { 'x-cliniko-include': 'patient' }
    for (const included of [{ patient: secret }, { patient: [{ medicare: secret }] }]) {
      const { send } = answering(() => Response.json({ id: '1', patient: null, included }), allow)
      expect(await json(send('/individual_appointments/1', { headers }))).toEqual({
        id: '1',
        patient: null,
        included: { patient: null },
      })
    }
    const { send } = answering(() => Response.json({ id: '1', patient: secret }), allow)
    expect(await statusOf(send('/individual_appointments/1', { headers }))).toBe(502)
  })
})

describe('C104 odd requests and responses', () => {
  test.each([[205], [999]])(
    'behavior: responds with 502 to status %i of Cliniko, which no response with a body has',
    async (status) => {
      const respond = () => Object.defineProperty(Response.json({ id: '1' }), 'status', { value: status })
      const { send } = answering(respond, [patients.get])
      expect(await statusOf(send('/patients/1'))).toBe(502)
    },
  )

  test('input: refuses a body that is nested so deeply that it could not be printed again', async () => {
    const { write, sent } = setUp(mock, { allow: [patients.create] })
    const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    expect(await statusOf(write('POST', '/patients', `{"first_name":${nested}}`))).toBe(400)
    expect(sent()).toEqual([])
  })
})

describe('C105 files', () => {
  const getContent = downloadAttachment.uses.find(({ path }) => path.endsWith('/content')) as Operation
  const [attachment] = mock.store.tables.patient_attachments.values()
  const patientId = attachment?.patient?.links.self.split('/').at(-1) ?? ''

  test("behavior: a page downloads the file of an attachment that is the caller's, and nothing shows where it is stored", async () => {
    const events: AuditEvent[] = []
    const { client, send } = setUp(mock, {
      allow: [rule(patientAttachments.get, { where: { patient_id: patientId } }), getContent],
      audit: (event) => void events.push(event),
    })
    const file = await downloadAttachment(client, attachment?.id ?? '')
    expect((await file.blob()).size).toBeGreaterThan(0)
    const response = await send(`/patient_attachments/${attachment?.id}/content`)
    const shown = JSON.stringify([...response.headers]) + (await response.text())
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[\w.%-]+$/)
    expect(shown).not.toMatch(/amazonaws|storage|https?:/i)
    expect(events.map(({ operation, records, status }) => [operation, Object.values(records).flat(), status])).toEqual([
      ['GET /patient_attachments/{id}', [attachment?.id], 200],
      ['GET /patient_attachments/{id}/content', [attachment?.id], 200],
      ['GET /patient_attachments/{id}/content', [attachment?.id], 200],
    ])
  })

  test('behavior: nobody downloads the file of another patient, or one that authorize refuses', async () => {
    const path = `/patient_attachments/${attachment?.id}/content`
    const foreign = setUp(mock, { allow: [rule(getContent, { where: { patient_id: '1' } })] })
    expect(await statusOf(foreign.send(path))).toBe(404)
    const inherited = setUp(mock, {
      allow: [rule(patientAttachments.get, { where: { patient_id: '1' } }), getContent],
    })
    expect(await statusOf(inherited.send(path))).toBe(404)
    const refused = setUp(mock, { allow: [rule(getContent, { authorize: () => false })] })
    expect(await statusOf(refused.send(path))).toBe(403)
    expect(await statusOf(refused.send(path, { method: 'HEAD' }))).toBe(403)
    expect([...foreign.sent(), ...inherited.sent(), ...refused.sent()].filter((line) => /content/.test(line))).toEqual(
      [],
    )
  })

  test('behavior: the name of a file stays in the proxy where filename is withheld', async () => {
    const { send } = setUp(mock, {
      allow: [rule(patientAttachments.get, { redact: ['filename'] }), getContent],
    })
    const { headers } = await send(`/patient_attachments/${attachment?.id}/content`)
    expect(headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''attachment")
  })

  test('behavior: an upload gets its URL, whatever is shown of attachments', async () => {
    const { send } = setUp(mock, {
      allow: [rule(patientAttachments.get, { fields: ['description'] }), patientAttachments.presignedPost],
    })
    expect(Object.keys(await json(send(`/patients/${first}/attachment_presigned_post`))).sort()).toEqual([
      'fields',
      'url',
    ])
  })
})

describe('C46 cached responses', () => {
  test('behavior: callers of another scope or key, and other rules, share nothing', async () => {
    const { createMemoryCache } = await import('./index.js')
    const store = createMemoryCache({ clock: mock.clock })
    const asCaller = (scope: string, redact: readonly ['description'] | undefined) =>
      setUp(mock, {
        allow: [rule(practitioners.list, { redact })],
        authenticate: () => ({ user: 'ada', scope }),
        cache: { store },
      })
    await asCaller('a', undefined).send('/practitioners')
    const redacted = await asCaller('a', ['description']).send('/practitioners')
    for (const record of (await json(redacted)).practitioners) expect(record).not.toHaveProperty('description')
    for (const scope of ['b', 'a/practitioners', 'a:b', '']) {
      const other = asCaller(scope, undefined)
      await other.send('/practitioners')
      expect(other.sent()).toHaveLength(scope ? 1 : 0)
    }
  })
})

describe('C99 a caller with too many requests', () => {
  test('behavior: gets 429 with Retry-After, and says that nothing was sent', async () => {
    const rateLimiter = createRateLimiter({ limit: 1, maxQueue: 1, clock: mock.clock })
    const { send, sent } = setUp(mock, { allow: [patients.get], rateLimiter })
    const responses = [1, 2, 3, 4].map(() => send(`/patients/${first}`))
    const refused = await Promise.race(responses.slice(2))
    const { code, retryable, mayHaveBeenProcessed } = await json(refused)
    expect([refused.status, code, retryable, mayHaveBeenProcessed]).toEqual([429, 'busy', true, false])
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(120)
    expect(sent()).toHaveLength(1)
    mock.advance(60_000)
  })
})
