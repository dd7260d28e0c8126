import {
  individualAppointments,
  invoices,
  type Operation,
  patients,
  practitioners,
  referralSources,
} from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import { describe, expect, test } from 'vitest'
import { type Membership, membershipOf } from './membership.js'
import type { CachedRecord } from './records.js'

const client = createMock({ now: '2026-03-02T00:00:00Z', patients: 1 }).client()

function rulesOf(operation: Operation, ...args: readonly unknown[]): Membership {
  return membershipOf({ client, operation, args, kind: 'all' })
}

const link = (resource: string, id: string) => ({ links: { self: `https://api.au1.cliniko.com/v1/${resource}/${id}` } })

const ada = { id: '1', first_name: 'Ada', last_name: 'Nguyen', archived_at: null, deleted_at: null, email: null }

describe('has', () => {
  test.each<readonly [string, object, CachedRecord, boolean | undefined]>([
    ['a list without filters', {}, ada, true],
    ['an equal value', { last_name: 'Nguyen' }, ada, true],
    ['another value', { last_name: 'Miller' }, ada, false],
    ['part of a value', { last_name: { contains: 'guy' } }, ada, true],
    ['one of several ids', { id: ['2', '1'] }, ada, true],
    ['none of several ids', { id: ['2', '3'] }, ada, false],
    ['an empty field', { email: { exists: false } }, ada, true],
    ['an archived record', {}, { ...ada, archived_at: '2026-03-01T00:00:00Z' }, false],
    [
      'an archived record, and the list shows them',
      { archived: 'any' },
      { ...ada, archived_at: '2026-03-01T00:00:00Z' },
      true,
    ],
    ['only archived records', { archived: 'only' }, ada, false],
    ['a field that the record lacks', { date_of_birth: '1990-05-17' }, ada, undefined],
    [
      'a field that it lacks, and one that rules it out',
      { date_of_birth: '1990-05-17', last_name: 'Miller' },
      ada,
      false,
    ],
  ])('C90 behavior: %s', (_, where, record, expected) => {
    expect(rulesOf(patients.list, { where }).has(record)).toBe(expected)
  })

  test('behavior: the id of a related record is read from its link', () => {
    const appointment = {
      id: '7',
      patient: link('patients', '1'),
      archived_at: null,
      cancelled_at: null,
      deleted_at: null,
    }
    const has = (where: object) => rulesOf(individualAppointments.list, { where }).has(appointment)
    expect([has({ patient_id: '1' }), has({ patient_id: '11' }), has({ patient_id: ['2', '1'] })]).toEqual([
      true,
      false,
      true,
    ])
  })

  test('behavior: the list of a parent has the records of that parent alone', () => {
    const rules = rulesOf(invoices.listForPatient, '1')
    const invoice = (id: string) => ({ id: '7', patient: link('patients', id), archived_at: null, deleted_at: null })
    expect(rules.has(invoice('2'))).toBe(false)
    expect(rules.has(invoice('1'))).not.toBe(false)
  })

  test('behavior: a list with a rule of its own is only ever sure of what it hasn’t', () => {
    const rules = rulesOf(practitioners.inactive)
    expect(rules.has({ id: '1', active: true })).not.toBe(true)
  })

  test('behavior: without its request nothing is certain', () => {
    const rules = membershipOf(undefined)
    expect([rules.has(ada), rules.compare(ada, ada)]).toEqual([undefined, undefined])
  })

  test('behavior: a list of records without fields that hide', () => {
    expect(rulesOf(referralSources.list).has({ id: '1', notes: null })).toBe(true)
  })
})

describe('compare', () => {
  const ben = { ...ada, id: '2', first_name: 'Ben' }

  test.each<readonly [string, object, CachedRecord, CachedRecord, number | undefined]>([
    ['by a text', { sort: 'first_name' }, ada, ben, -1],
    ['by a text, descending', { sort: '-first_name' }, ada, ben, 1],
    ['by two', { sort: ['last_name', '-first_name'] }, ada, ben, 1],
    ['by id, of 19 digits', { sort: 'id' }, { id: '1752849161776013508' }, { id: '1752849161776013509' }, -1],
    ['by id, of different lengths', { sort: 'id' }, { id: '9' }, { id: '10' }, -1],
    [
      'texts beyond ASCII: only the API knows its alphabet',
      { sort: 'first_name' },
      { ...ada, first_name: 'Élodie' },
      ben,
      undefined,
    ],
  ])('behavior: %s', (_, params, a, b, expected) => {
    const difference = rulesOf(patients.list, params).compare(a, b)
    expect(difference === undefined ? undefined : Math.sign(difference)).toBe(expected)
  })

  test('behavior: a field that the records lack can’t be compared', () => {
    const { compare } = rulesOf(patients.list, { sort: 'date_of_birth' })
    expect(compare({ id: '1' }, { id: '2' })).toBeUndefined()
  })
})
