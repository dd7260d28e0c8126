import { createMock } from '@cliniko/mock'
import { patientCreateSchema, patientUpdateSchema } from '@cliniko/schemas'
import { safeParse } from 'valibot'
import { describe, expect, test } from 'vitest'
import { groups } from './fields'
import { conflictsOf, withoutFields } from './merge'
import { bodyOf, changesOf, creationOf, isSame, valuesOf } from './values'

const mock = createMock({ now: '2026-03-02T00:00:00Z', patients: 60 })
const patients = [...mock.store.tables.patients.values()]

describe('the form and the API', () => {
  test('every field of the API is in the form, but deprecated ones', () => {
    const fields = new Set(groups.flatMap((group) => group.fields.map(({ name }): string => name)))
    const own = ['patient_phone_numbers', 'pronouns', 'unsubscribe_sms_marketing', 'custom_fields']
    const missing = Object.keys(patientUpdateSchema.entries).filter((name) => !fields.has(name) && !own.includes(name))
    expect(missing).toEqual(['country'])
  })

  test('a patient who isn’t changed sends nothing', () => {
    for (const patient of patients) {
      expect(changesOf(bodyOf(valuesOf(patient)), bodyOf(valuesOf(patient)))).toEqual({})
    }
  })

  test('only what was changed is sent, and an emptied field as null', () => {
    const [patient] = patients
    const base = valuesOf(patient)
    const values = { ...base, email: ' new@example.com ', occupation: '', accepted_privacy_policy: 'false' }
    const changes = changesOf(bodyOf({ ...base, occupation: 'Nurse' }), bodyOf(values))
    expect(changes).toMatchObject({ email: 'new@example.com', occupation: null })
    expect(safeParse(patientUpdateSchema, changes).success).toBe(true)
  })

  test('fields that the role may not see are never sent', () => {
    const { notes, medicare, ...seen } = patients[0] ?? {}
    const values = valuesOf(seen as (typeof patients)[0])
    expect(Object.keys(changesOf(bodyOf(values), bodyOf({ ...values, city: 'Perth' })))).toEqual(['city'])
  })

  test('a new patient sends what was filled in', () => {
    const values = { ...valuesOf(undefined), first_name: ' Ana ', last_name: 'Lima' }
    expect(creationOf(values)).toEqual({ first_name: 'Ana', last_name: 'Lima' })
    const phones = [
      { number: '0491 570 156', phone_type: 'Mobile' as const },
      { number: ' ', phone_type: 'Home' as const },
    ]
    const body = creationOf({ ...values, patient_phone_numbers: phones, receives_cancellation_emails: 'false' })
    expect(body).toEqual({
      first_name: 'Ana',
      last_name: 'Lima',
      patient_phone_numbers: [{ number: '0491 570 156', phone_type: 'Mobile' }],
      receives_cancellation_emails: false,
    })
    expect(safeParse(patientCreateSchema, body).success).toBe(true)
    expect(safeParse(patientCreateSchema, creationOf(valuesOf(undefined))).success).toBe(false)
  })
})

describe('two people', () => {
  const base = { email: 'old@example.com', city: 'Perth', pronouns: null }

  test('a field that both changed is a conflict', () => {
    const mine = { email: 'mine@example.com' }
    const theirs = { ...base, email: 'theirs@example.com', city: 'Sydney' }
    expect(conflictsOf(base, mine, theirs)).toEqual([
      { field: 'email', mine: 'mine@example.com', theirs: 'theirs@example.com' },
    ])
  })

  test('other fields, and the same change by both, are none', () => {
    expect(conflictsOf(base, { email: 'a@example.com' }, { ...base, city: 'Sydney' })).toEqual([])
    expect(conflictsOf(base, { city: 'Sydney' }, { ...base, city: 'Sydney' })).toEqual([])
  })

  test('what they emptied is a conflict, too', () => {
    expect(conflictsOf(base, { city: 'Sydney' }, { ...base, city: null })).toHaveLength(1)
  })

  test('their value stays by not sending mine', () => {
    expect(withoutFields({ email: 'a@example.com', city: 'Sydney' }, new Set(['email']))).toEqual({ city: 'Sydney' })
  })

  test('the order of parts doesn’t count, that of numbers does', () => {
    expect(isSame({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true)
    expect(isSame([1, 2], [2, 1])).toBe(false)
    expect(isSame(null, undefined)).toBe(true)
  })
})
