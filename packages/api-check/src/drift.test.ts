import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { document } from '../test/document.js'
import { facts } from '../test/facts.js'
import { mutations, type Places } from '../test/mutations.js'
import { factsOfReduced } from '../test/reduced.js'
import { toOpenApi } from '../test/to-open-api.js'
import { driftFrom, type Facts, isOpenApi, type OpenApiDocument, readFacts } from './index.js'

const table = readFacts()

const small: Places = {
  ...{ list: '/things', record: '/things/{id}', archive: '/things/{id}/archive', filtersAt: 3 },
  ...{
    model: 'Thing',
    text: 'name',
    id: 'id',
    code: 'state',
    flag: 'old',
    array: 'tags',
    link: 'owner',
    links: 'friends',
  },
  union: { at: 'components > schemas > Thing > properties > parts > items > oneOf', subject: 'model Thing.parts[]' },
  number: {
    at: 'paths > /things > post > requestBody > content > application/json > schema > properties > count',
    subject: 'body POST /things count',
  },
}

const customFields = 'components > schemas > Patient > properties > custom_fields > properties'

const whole: Places = {
  ...{ list: '/patients', record: '/patients/{id}', archive: '/patients/{id}/archive', filtersAt: 4 },
  ...{ model: 'Patient', text: 'address_1', id: 'id', code: 'reminder_type', flag: 'accepted_privacy_policy' },
  ...{ array: 'patient_phone_numbers', link: 'concession_type', links: 'attendees' },
  union: {
    at: `${customFields} > sections > items > properties > fields > items > oneOf`,
    subject: 'model Patient.custom_fields.sections[].fields[]',
  },
  number: {
    at: 'paths > /group_appointments > post > requestBody > content > application/json > schema > properties > max_attendees',
    subject: 'body POST /group_appointments max_attendees',
  },
}

const reducedFile = fileURLToPath(new URL('../../../../shared/api/cliniko-v1.json', import.meta.url))
const hasReduced = existsSync(reducedFile)
const reduced = hasReduced ? toOpenApi(factsOfReduced(JSON.parse(readFileSync(reducedFile, 'utf8')))) : undefined
const skipped = hasReduced ? '' : ' (skipped: the file is missing)'

describe.each<[title: string, document: unknown, table: Facts, places: Places]>([
  ['a small document', document, facts, small],
  ['a document of the whole API', reduced ?? toOpenApi(table), table, whole],
])('driftFrom: %s', (_title, original, ownTable, places) => {
  test('C79 behavior: an unchanged document differs in nothing', () => {
    expect(linesFrom(original, ownTable)).toEqual([])
  })

  test.each(mutations)('C79 behavior: notices %s', (_change, change, line) => {
    const lines = linesFrom(change(original, places), ownTable)
    expect(lines).toContainEqual(expect.stringContaining(line(places)))
  })
})

test.each(mutations)(
  'C79 behavior: after an update, notices the reversal of %s',
  (_change, change, _line, reversal) => {
    const mutated = change(document, small)
    const { facts: updated } = driftFrom(asDocument(mutated), facts)
    expect(linesFrom(mutated, updated)).toEqual([])
    expect(linesFrom(document, updated)).toContainEqual(expect.stringContaining(reversal(small)))
  },
)

test.skipIf(!hasReduced)(`C79 behavior: the facts table has all facts of the official document${skipped}`, () => {
  expect(reduced && driftFrom(reduced, table).facts).toEqual(table)
})

test('C79 behavior: there are 20 kinds of change, and more', () => {
  expect(mutations.length).toBeGreaterThanOrEqual(20)
})

function linesFrom(value: unknown, ownTable: Facts): string[] {
  return driftFrom(asDocument(value), ownTable).differences.map(({ line }) => line)
}

function asDocument(value: unknown): OpenApiDocument {
  if (!isOpenApi(value)) throw new TypeError('not an OpenAPI document')
  return value
}
