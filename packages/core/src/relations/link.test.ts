import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parseLink } from './link.js'

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

const factsPath = fileURLToPath(new URL('../../../../../shared/api/cliniko-v1.json', import.meta.url))
const isHere = existsSync(factsPath)

describe.skipIf(!isHere)(
  isHere ? 'the facts of the API' : 'the facts of the API (skipped: they are not beside this repository)',
  () => {
    interface LinkFact {
      readonly type: string
      readonly to: string
      readonly many: boolean
      readonly under?: string
      readonly via?: string
    }
    const models: { readonly [model: string]: { readonly fields?: { readonly [field: string]: LinkFact } } } = isHere
      ? JSON.parse(readFileSync(factsPath, 'utf8')).models
      : {}
    const links = Object.entries(models).flatMap(([model, { fields = {} }]) =>
      Object.entries(fields)
        .filter(([, { type }]) => type === 'link')
        .map(([field, fact]) => ({ name: `${model}.${field}`, ...fact })),
    )

    test('C24 every link property of every model is read', () => {
      expect(links.length).toBeGreaterThan(120)
      for (const { name, to, many, under, via } of links) {
        const parent = { resource: under ?? 'parents', id: '7' }
        if (via) {
          const target = { collection: to, filters: [`${via}:=7`] }
          expect(parseLink(`${base}/${to}?q[]=${via}:=7`), name).toEqual(target)
        } else if (many || under) {
          expect(parseLink(`${base}/${parent.resource}/7/${to}`), name).toEqual({ collection: to, parent, filters: [] })
        } else {
          expect(parseLink(`${base}/${to}/1752849161776013508`), name).toEqual({
            resource: to,
            id: '1752849161776013508',
          })
        }
      }
    })
  },
)
