import {
  idOf,
  individualAppointments,
  linkedId,
  type Operation,
  patients,
  practitioners,
  referralSources,
  usesOf,
} from '@cliniko/core'
import { describe, expect, test } from 'vitest'
import { setUp, smallMock } from '../test/kit.js'
import { type Caller, type Rule, rule } from './index.js'

const mock = smallMock()
const [first, second] = [...mock.store.tables.patients.values()].map(({ id }) => id)
const always = ['archived_at', 'created_at', 'deleted_at', 'id', 'links', 'updated_at']
const names = { fields: ['first_name', 'last_name'] } as const
/** The JSON of a response, which the tests read as they expect it. */
// biome-ignore lint/suspicious/noExplicitAny: what a response holds is what is tested
const json = async (response: Response | Promise<Response>): Promise<any> => (await response).json()
const keysOf = (record: unknown) => Object.keys(Object(record)).sort()
const q = (...filters: string[]) => filters.map((filter) => `q[]=${encodeURIComponent(filter)}`).join('&')

describe('C102 fields', () => {
  test('default: a list shows the fields that its rule names, and those that say nothing', async () => {
    const { send } = setUp(mock, { allow: [rule(patients.list, names)] })
    const { patients: records, total_entries: total } = await json(send('/patients?per_page=5'))
    expect(records).toHaveLength(5)
    for (const record of records as object[])
      expect(keysOf(record)).toEqual([...always, 'first_name', 'last_name'].sort())
    expect(total).toBe(96)
  })

  test('behavior: redact withholds some fields, also within others', async () => {
    const { send } = setUp(mock, {
      allow: [rule(patients.get, { redact: ['medicare', 'patient_phone_numbers.number', 'id'] })],
    })
    const record = await json(send(`/patients/${first}`))
    expect(record).not.toHaveProperty('medicare')
    expect(record).toHaveProperty('notes')
    expect(record.id).toBe(first)
    for (const phone of record.patient_phone_numbers as object[]) {
      expect(keysOf(phone)).toEqual(['normalized_number', 'phone_type'])
    }
  })

  test('behavior: fields and redact together, and a list of fields within a field', async () => {
    const { send } = setUp(mock, {
      allow: [
        rule(patients.get, { fields: ['first_name', 'notes', 'patient_phone_numbers.phone_type'], redact: ['notes'] }),
      ],
    })
    const record = await json(send(`/patients/${first}`))
    expect(keysOf(record)).toEqual([...always, 'first_name', 'patient_phone_numbers'].sort())
    for (const phone of record.patient_phone_numbers as object[]) expect(keysOf(phone)).toEqual(['phone_type'])
  })

  test('behavior: whatever else returns a patient withholds what get does', async () => {
    const allow = [
      rule(patients.get, names),
      patients.list,
      patients.update,
      ...usesOf(individualAppointments.list, ['patient']),
    ]
    const { send, write } = setUp(mock, { allow })
    const shown = [...always, 'first_name', 'last_name'].sort()
    expect(keysOf(await json(send(`/patients/${first}`)))).toEqual(shown)
    expect(keysOf(await json(write('PATCH', `/patients/${first}`, { first_name: 'Ada' })))).toEqual(shown)
    const byIds = await json(send(`/patients?${q(`id:=${first},${second}`, 'archived_at:*')}`))
    expect((byIds.patients as object[]).map(keysOf)).toEqual([shown, shown])
    expect(keysOf((await json(send('/patients?per_page=1'))).patients[0])).toEqual(shown)
  })

  test('behavior: what get shows without a rule, everything shows that has none', async () => {
    const { send, write } = setUp(mock, { allow: [rule(patients.list, names), patients.get, patients.update] })
    expect(await json(send(`/patients/${first}`))).toHaveProperty('medicare')
    expect(await json(write('PATCH', `/patients/${first}`, {}))).toHaveProperty('medicare')
    expect((await json(send('/patients'))).patients[0]).not.toHaveProperty('medicare')
  })

  test('behavior: without a rule for get, that of the list holds', async () => {
    const { write } = setUp(mock, { allow: [rule(patients.list, names), patients.update] })
    expect(await json(write('PATCH', `/patients/${first}`, {}))).not.toHaveProperty('medicare')
  })

  test('behavior: two rules of one operation both hold', async () => {
    const { send } = setUp(mock, { allow: [rule(patients.get, names), rule(patients.get, { redact: ['last_name'] })] })
    expect(keysOf(await json(send(`/patients/${first}`)))).toEqual([...always, 'first_name'].sort())
  })

  test.each([
    ['a filter', `?${q('email:=a@b.test')}`],
    ['a filter beside one that is shown', `?${q('first_name:=a', 'email:~a')}`],
    ['a sort', '?sort=last_name,email'],
    ['a sort, descending', '?sort=date_of_birth:desc'],
  ])('input: %s by a field that is withheld is refused, and sends nothing', async (_title, search) => {
    const { send, sent } = setUp(mock, { allow: [rule(patients.list, names)] })
    const response = await send(`/patients${search}`)
    expect(response.status).toBe(400)
    expect((await json(response)).message).toBe('The query filters or sorts by a field that is withheld.')
    expect(sent()).toEqual([])
  })

  test('input: a filter by the id of a link that is withheld is refused', async () => {
    const { send } = setUp(mock, { allow: [rule(individualAppointments.list, { redact: ['patient'] })] })
    expect((await send(`/individual_appointments?${q(`patient_id:=${first}`)}`)).status).toBe(400)
    expect((await send(`/individual_appointments?${q('practitioner_id:=1')}`)).status).toBe(200)
  })

  test('behavior: what is redacted is not written either, and no field of a refused body that is withheld is told', async () => {
    const { write, sent } = setUp(mock, { allow: [rule(patients.update, { redact: ['medicare', 'email'] })] })
    expect((await write('PATCH', `/patients/${first}`, { medicare: '1' })).status).toBe(403)
    expect(sent()).toEqual([])
    expect((await write('PATCH', `/patients/${first}`, { first_name: 'Bea' })).status).toBe(200)
  })
})

describe('C102 includes are resolved in the proxy', () => {
  const allow = [
    rule(individualAppointments.list, {
      fields: ['starts_at', 'patient', 'practitioner'],
      include: { patient: names, practitioner: true },
    }),
  ]
  const day = `/individual_appointments?per_page=100&${q('starts_at:>=2026-03-02T00:00:00Z', 'starts_at:<2026-03-03T00:00:00Z')}`
  const include = { headers: { 'x-cliniko-include': 'patient, practitioner' } }

  test('default: one request of the browser, and nobody may read a patient otherwise', async () => {
    const { send, sent } = setUp(mock, { allow })
    const { individual_appointments: records } = await json(send(day, include))
    expect((records as object[]).length).toBeGreaterThan(5)
    for (const record of records as { patient: never; included: Record<string, { id: string }> }[]) {
      expect(keysOf(record.included)).toEqual(['patient', 'practitioner'])
      expect(keysOf(record.included.patient)).toEqual([...always, 'first_name', 'last_name'].sort())
      expect(idOf(record.included.patient)).toBe(linkedId(record.patient))
      expect(record.included.practitioner).toHaveProperty('display_name')
    }
    expect(sent().length).toBeLessThanOrEqual(3)
    expect((await send(`/patients/${first}`)).status).toBe(403)
    expect((await send(`/patients?${q(`id:=${first}`)}`)).status).toBe(403)
  })

  test('behavior: a link that the rule does not name is left to the client', async () => {
    const { send } = setUp(mock, { allow })
    const headers = { 'x-cliniko-include': 'patient,business,__proto__,constructor,,' }
    const { individual_appointments: records } = await json(send(day, { headers }))
    expect(keysOf(records[0])).toContain('included')
    expect(keysOf((records as { included: object }[])[0]?.included)).toEqual(['patient'])
  })

  test('behavior: one record', async () => {
    const record = [...mock.store.tables.individual_appointments.values()][0]
    const { send } = setUp(mock, { allow: [rule(individualAppointments.get, { include: { patient: names } })] })
    const response = await json(
      send(`/individual_appointments/${record?.id}`, { headers: { 'x-cliniko-include': 'patient' } }),
    )
    expect(keysOf(Object(response.included).patient)).toEqual([...always, 'first_name', 'last_name'].sort())
  })

  test('input: a name that is no link of the operation', () => {
    expect(() => rule(patients.list, { include: { practitioner: true } })).toThrow(
      /no link "practitioner" to one record/,
    )
  })
})

describe('all pages in one response', () => {
  const whole = { headers: { 'x-cliniko-pages': 'all' } }

  test('default: joins the pages of a list, each record once', async () => {
    const { send, sent } = setUp(mock, { allow: [patients.list] })
    const body = await json(send('/patients?per_page=30&page=1', whole))
    expect(new Set((body.patients as object[]).map(idOf)).size).toBe(96)
    expect(body.links).not.toHaveProperty('next')
    expect(sent()).toHaveLength(4)
  })

  test('behavior: at most ten pages: the rest is linked', async () => {
    const { send } = setUp(mock, { allow: [patients.list] })
    const body = await json(send('/patients?per_page=5', whole))
    expect(body.patients).toHaveLength(50)
    expect(Object(body.links).next).toMatch(/\/v1\/patients\?per_page=5&page=11$/)
  })
})

interface Staff extends Caller {
  readonly practitionerId?: string
}

describe('where: a practitioner sees their own', () => {
  const all = [...mock.store.tables.individual_appointments.values()]
  const ownerOf = (record: unknown) => linkedId(Object(record).practitioner) ?? ''
  const mine = all[0]
  const me = ownerOf(mine)
  const other = all.find((record) => ownerOf(record) !== me)
  const where = ({ practitionerId }: Staff) =>
    practitionerId === undefined ? undefined : { practitioner_id: practitionerId }
  const own = (operation: Operation): Rule<Staff> => rule<Operation, Staff>(operation, { where })
  const { list, get, create, update, cancel } = individualAppointments
  const allow = [own(list), own(get), own(create), own(update), own(cancel)]
  const start = (staff: Partial<Staff> = { practitionerId: me }) =>
    setUp<Staff>(mock, { allow, authenticate: () => ({ user: '1', ...staff }) })

  test('default: a list has a filter that the caller neither sees nor can change', async () => {
    const { send, sent } = start()
    const body = await json(send('/individual_appointments?per_page=2'))
    expect((body.individual_appointments as object[]).map(ownerOf)).toEqual([me, me])
    expect(sent()).toEqual([`GET /individual_appointments?per_page=2&q[]=practitioner_id:=${me}`])
    expect(JSON.stringify(body.links)).not.toMatch(/practitioner_id/)
    expect(Object(body.links).next).toMatch(/\?per_page=2&page=2$/)
    const foreign = await json(send(`/individual_appointments?${q(`practitioner_id:=${ownerOf(other)}`)}`))
    expect(foreign.individual_appointments).toEqual([])
  })

  test('behavior: another record is not there, and not written', async () => {
    const { send, write, sent } = start()
    expect((await send(`/individual_appointments/${mine?.id}`)).status).toBe(200)
    const foreign = await send(`/individual_appointments/${other?.id}`)
    expect([foreign.status, (await json(foreign)).code]).toEqual([404, 'not_found'])
    expect((await write('PATCH', `/individual_appointments/${mine?.id}`, { notes: 'x' })).status).toBe(200)
    const before = sent().length
    const paths = [
      ['PATCH', `/individual_appointments/${other?.id}`, { notes: 'x' }],
      ['PATCH', `/individual_appointments/${other?.id}/cancel`, { cancellation_reason: 50 }],
      ['PATCH', `/individual_appointments/${mine?.id}`, { practitioner_id: ownerOf(other) }],
      ['POST', '/individual_appointments', { practitioner_id: ownerOf(other) }],
      ['POST', '/individual_appointments', { notes: 'of nobody' }],
    ] as const
    for (const [method, path, body] of paths) expect((await write(method, path, body)).status).toBe(403)
    expect(
      sent()
        .slice(before)
        .filter((line) => !line.startsWith('GET')),
    ).toEqual([])
  })

  test('behavior: undefined narrows nothing', async () => {
    const { send } = start({})
    expect((await send(`/individual_appointments/${other?.id}`)).status).toBe(200)
  })

  test('behavior: a rule that cannot be checked fails, and tells the app why', async () => {
    const errors: unknown[] = []
    const { send, sent } = setUp(mock, {
      allow: [rule(practitioners.list, { where: () => ({ practitioner_id: '1' }) })],
      onError: (error) => errors.push(error),
    })
    const response = await send('/practitioners')
    expect([response.status, (await json(response)).code]).toEqual([500, 'internal'])
    expect(String(errors)).toMatch(/no filter "practitioner_id"/)
    expect(sent()).toEqual([])
  })

  test.each<[string, (Operation | Rule)[], RegExp]>([
    [
      'a list without such a filter',
      [rule(practitioners.list, { where: { practitioner_id: '1' } })],
      /^rule: GET \/practitioners: where: .*no filter "practitioner_id"/,
    ],
    [
      'a list that inherits it',
      [rule(individualAppointments.get, { where: { label: 'Yoga' } }), individualAppointments.list],
      /^rule: GET \/individual_appointments: where: .*no filter "label"/,
    ],
    [
      'a value that the filter does not take',
      [rule(individualAppointments.list, { where: { practitioner_id: 'ada' } })],
      /^rule: GET \/individual_appointments: where/,
    ],
    ['no condition', [rule(individualAppointments.get, { where: {} })], /^rule: where must be fields/],
    [
      'a write without a record to compare',
      [rule(referralSources.updateForPatient, { where: { patient_id: '1' } })],
      /^rule: where can't be checked on PATCH \/patients\/\{patient_id\}\/referral_source\. Use authorize/,
    ],
  ])('C98 input: where on %s is refused when the proxy is made', (_title, allow, message) => {
    expect(() => setUp(mock, { allow })).toThrow(message)
  })

  test('C98 behavior: where that can be checked is not', () => {
    const where = { practitioner_id: '1' }
    const { list, get, create, cancel } = individualAppointments
    expect(() =>
      setUp(mock, {
        allow: [...[list, get, create, cancel].map((operation) => rule<Operation>(operation, { where }))],
      }),
    ).not.toThrow()
    expect(() => setUp(mock, { allow: [rule(practitioners.list, { where: () => undefined })] })).not.toThrow()
  })
})

describe('authorize', () => {
  test('behavior: gets operation, ids, filters, body and includes, parsed; the rule has a say, too', async () => {
    const seen: unknown[] = []
    const { send, write } = setUp(mock, {
      allow: [rule(patients.list, {}), rule(patients.update, { authorize: (_caller, { ids }) => ids.id === first })],
      authorize: (caller, { operation, ids, filters, body, include }) => {
        seen.push([caller.user, operation.path, ids, filters.map(({ field, value }) => [field, value]), body, include])
        return true
      },
    })
    await send(`/patients?${q('last_name:=Lee')}`)
    expect((await write('PATCH', `/patients/${first}`, { notes: 'x' })).status).toBe(200)
    expect((await write('PATCH', `/patients/${second}`, { notes: 'x' })).status).toBe(403)
    expect(seen).toEqual([
      ['ada', '/patients', {}, [['last_name', 'Lee']], undefined, []],
      ['ada', '/patients/{id}', { id: first }, [], { notes: 'x' }, []],
      ['ada', '/patients/{id}', { id: second }, [], { notes: 'x' }, []],
    ])
  })
})
