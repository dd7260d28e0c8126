import { describe, expect, expectTypeOf, test } from 'vitest'
import { apiKey, app, fakeFetch, json, patientsPage } from '../../test/kit.js'
import { createClient } from '../client.js'
import { InputError, LinkError } from '../http/errors.js'
import type { IndividualAppointment } from '../resources/individual-appointments.js'
import type { Patient } from '../resources/patients.js'
import { follow } from './follow.js'
import type { Link } from './link.js'

const base = 'https://api.au2.cliniko.com/v1'
const to = <To extends string>(self: string): Link<To> => ({ links: { self } })

function setUp(respond: Parameters<typeof fakeFetch>[0]) {
  const fetch = fakeFetch(respond)
  return { fetch, client: createClient({ apiKey, app, fetch }) }
}

describe('follow', () => {
  test('default: returns the record, typed by the link', async () => {
    const { client } = setUp(() => patientsPage(['1']))
    const patient = await follow(client, to<'patients'>(`${base}/patients/1`))
    expect(patient?.first_name).toBe('Ana')
    expectTypeOf(patient).toEqualTypeOf<Patient | null>()
    expectTypeOf<Awaited<ReturnType<typeof follow<'letters'>>>>().toBeUnknown()
    expectTypeOf<IndividualAppointment['patient']>().toExtend<Parameters<typeof follow<'patients'>>[1]>()
  })

  test('behavior: fetches all links of one tick in one request, archived records included', async () => {
    const { client, fetch } = setUp(() => patientsPage(['1', '2']))
    const links = [`${base}/patients/1`, 'http://api.cliniko.com/v1/patients/2', '/v1/patients/1']
    const records = await Promise.all(links.map((self) => follow(client, to<'patients'>(self))))
    expect(records.map((patient) => patient?.id)).toEqual(['1', '2', '1'])
    expect(fetch.seen.map(({ url }) => decodeURIComponent(url))).toEqual([
      `${base}/patients?per_page=100&q[]=id:=1,2&q[]=archived_at:*`,
    ])
  })

  test('behavior: returns null if the record no longer exists, and if there is no link', async () => {
    const { client, fetch } = setUp(({ url }) =>
      url.includes('?') ? patientsPage([]) : json({ status: '404' }, { status: 404 }),
    )
    expect(await follow(client, to<'patients'>(`${base}/patients/1`))).toBeNull()
    expect(await follow(client, null)).toBeNull()
    expect(await follow(client, undefined)).toBeNull()
    expect(fetch.seen).toHaveLength(1)
  })

  test('behavior: requests a record that belongs to another by its path', async () => {
    const { client, fetch } = setUp(() => json({ id: '2' }))
    expect(await follow(client, to<'signatures'>(`${base}/patient_forms/1/signatures/2`))).toEqual({ id: '2' })
    expect(fetch.seen[0]?.url).toBe(`${base}/patient_forms/1/signatures/2`)
  })

  test('behavior: rejects with the reason of the signal', async () => {
    const { client, fetch } = setUp(() => patientsPage(['1']))
    const signal = AbortSignal.abort(new Error('left the page'))
    await expect(follow(client, to('/v1/patients/1'), { signal })).rejects.toThrow('left the page')
    expect(fetch.seen).toHaveLength(0)
  })

  test.each([
    'https://evil.example/v1/patients/1',
    'https://api.au2.cliniko.com@evil.example/v1/patients/1',
    'https://evil.example/patient_forms/1/signatures/2',
    `${base.replace('/v1', '/v2')}/patients/1`,
    '//evil.example/v1/patients/1',
  ])('C04 input: %s is refused', async (self) => {
    const { client, fetch } = setUp(() => patientsPage(['1']))
    await expect(follow(client, to(self))).rejects.toThrow(LinkError)
    expect(fetch.seen).toHaveLength(0)
  })

  test.each([`${base}/patients/1/invoices`, `${base}/patients?q[]=id:=1`, `${base}/settings`])(
    'input: %s is refused, because it does not point to one record',
    async (self) => {
      const { client } = setUp(() => patientsPage(['1']))
      await expect(follow(client, to(self))).rejects.toThrow(InputError)
    },
  )

  test.each([
    ['a URL', `${base}/patients/1`],
    ['a record', { id: '1', links: null }],
    ['an empty object', {}],
    ['a number', 5],
    ['no text', ''],
    ['a link without a URL', { links: { self: null } }],
  ])('C72 input: %s is no link', async (_title, value) => {
    const { client, fetch } = setUp(() => patientsPage(['1']))
    const promise = follow(client, value as unknown as Link<'patients'>)
    await expect(promise).rejects.toThrow(InputError)
    await expect(promise).rejects.toThrow('follow takes the property of a record that is a link')
    expect(fetch.seen).toHaveLength(0)
  })
})
