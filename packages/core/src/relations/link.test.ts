import { describe, expect, test } from 'vitest'
import { readFacts } from '../../../api-check/src/facts/files.js'
import { fieldOf } from '../list/field.js'
import { type Link, linkedId, parseLink } from './link.js'

const base = 'https://api.au1.cliniko.com/v1'

describe('C24 parseLink', () => {
  test.each([
    [`${base}/patients/1752849161776013508`, { resource: 'patients', id: '1752849161776013508' }],
    ['http://api.cliniko.com/v1/practitioners/1', { resource: 'practitioners', id: '1' }],
    ['/v1/users/2', { resource: 'users', id: '2' }],
    [`${base}/internal/daily_availabilities/3`, { resource: 'daily_availabilities', id: '3' }],
    [
      `${base}/patients/1/medical_alerts?page=1`,
      { collection: 'medical_alerts', parent: { resource: 'patients', id: '1' }, filters: [] },
    ],
    [
      `${base}/individual_appointments?q[]=repeated_from_id:=7&q%5B%5D=id:%3E8`,
      { collection: 'individual_appointments', filters: ['repeated_from_id:=7', 'id:>8'] },
    ],
    [
      `${base}/individual_appointments/1/conflicts`,
      { collection: 'conflicts', parent: { resource: 'individual_appointments', id: '1' }, filters: [] },
    ],
    [
      `${base}/patient_forms/1/signatures/2`,
      { resource: 'signatures', id: '2', parent: { resource: 'patient_forms', id: '1' } },
    ],
  ])('default: %s', (link, target) => {
    expect(parseLink(link)).toEqual(target)
    expect(parseLink({ links: { self: link } })).toEqual(target)
  })

  test.each([
    null,
    undefined,
    '',
    'not a link',
    'https://evil.example/v1/patients/1',
    `${base}/patients/abc`,
    `${base}/patients/1/a/b`,
    `${base}/`,
    'https://api.au1.cliniko.com/patients/1',
  ])('input: %s returns null', (link) => {
    expect(parseLink(link)).toBeNull()
  })
})

const cyclic: Record<string, unknown> = {}
cyclic.links = cyclic

describe('C72 links that are none', () => {
  test.each([
    ['text', 'x'],
    ['a number', 5],
    ['an empty object', {}],
    ['no links', { links: null }],
    ['links of text', { links: 'x' }],
    ['no self', { links: {} }],
    ['null as self', { links: { self: null } }],
    ['a number as self', { links: { self: 5 } }],
    ['a cycle', cyclic],
    ['an object without a prototype', Object.create(null)],
    ['only slashes', { links: { self: '/v1//' } }],
    ['a host behind slashes', { links: { self: '/v1//evil.example/1' } }],
  ])('input: %s has no id', (_title, value) => {
    const link = value as Link
    expect(parseLink(link)).toBeNull()
    expect(linkedId(link)).toBeUndefined()
    expect(fieldOf({ patient: link, billable_item: link }, 'patient_id')).toBeUndefined()
    expect(fieldOf({ patient: link, billable_item: link }, 'source_item_id')).toBeUndefined()
    expect(fieldOf({ patient: link }, 'patient_ids')).toEqual([])
  })
})

const links = Object.entries(readFacts().models).flatMap(([model, { fields = {} }]) =>
  Object.entries(fields).flatMap(([field, type]) =>
    typeof type === 'object' && type.type === 'link' ? { name: `${model}.${field}`, ...type } : [],
  ),
)

describe('C24 every link property of every model is parsed', () => {
  test('default: the facts have links', () => {
    expect(links.length).toBeGreaterThan(120)
  })

  test.each(links)('$name', ({ to = '', many, under, via }) => {
    const parent = { resource: under ?? 'parents', id: '7' }
    if (via) {
      const target = { collection: to, filters: [`${via}:=7`] }
      expect(parseLink(`${base}/${to}?q[]=${via}:=7`)).toEqual(target)
    } else if (many || under) {
      expect(parseLink(`${base}/${parent.resource}/7/${to}`)).toEqual({ collection: to, parent, filters: [] })
    } else {
      expect(parseLink(`${base}/${to}/1752849161776013508`)).toEqual({ resource: to, id: '1752849161776013508' })
    }
  })
})
