import { describe, expect, test } from 'vitest'
import { ageInDays, invoiceFilterOf, isFiltering, issueDates } from './filters'

const filterOf = (query: string) => invoiceFilterOf(new URLSearchParams(query))

describe('invoiceFilterOf', () => {
  test('reads what the URL holds, and leaves out what is no filter', () => {
    expect(filterOf('status=20&patient=12&practitioner=7&from=2026-01-01&to=2026-02-01')).toEqual({
      status: 20,
      age: undefined,
      patientId: '12',
      practitionerId: '7',
      from: '2026-01-01',
      to: '2026-02-01',
    })
    expect(isFiltering(filterOf('status=5&age=12&patient=a&practitioner=-1&from=2026-02-31x&to=never'))).toBe(false)
  })

  test('an age is the age of open invoices', () => expect(filterOf('age=31&status=20').status).toBe(10))
})

describe('issueDates', () => {
  const today = '2026-03-03'
  test.each([
    ['age=0', { gte: '2026-02-01' }],
    ['age=31', { gte: '2026-01-02', lte: '2026-01-31' }],
    ['age=91', { lte: '2025-12-02' }],
    ['age=31&from=2026-01-10&to=2026-02-20', { gte: '2026-01-10', lte: '2026-01-31' }],
    ['age=0&to=2026-02-20', { gte: '2026-02-01', lte: '2026-02-20' }],
    ['from=2026-01-10', { gte: '2026-01-10' }],
  ])('%s', (query, dates) => expect(issueDates(filterOf(query), today)).toEqual(dates))

  test('each age begins where the one before ends', () => {
    expect(ageInDays('2026-02-01', today)).toBe(30)
    expect(ageInDays('2026-01-31', today)).toBe(31)
    expect(ageInDays('2026-03-09', today)).toBe(0)
  })
})
