import { describe, expect, test } from 'vitest'
import { InputError } from '../../http/errors.js'
import { isApprovedButtonUrl, parsePatientButton } from './patient-button.js'

const id = '1752849161776013508'

describe('parsePatientButton', () => {
  test.each([
    ['a URL as text', `https://app.clinic-tests.org/patients?patient_id=${id}`],
    ['a path', `/patients?patient_id=${id}&from=cliniko`],
    ['a query', `?patient_id=${id}`],
    ['a URL', new URL(`https://app.clinic-tests.org/?patient_id=${id}`)],
    ['a request', new Request(`https://app.clinic-tests.org/?patient_id=${id}`)],
    ['parameters', new URLSearchParams({ patient_id: id })],
  ])('default: C22: an id keeps its 19 digits: %s', (_, from) => {
    expect(parsePatientButton(from)).toEqual({ patientId: id })
  })

  test.each([
    '?',
    '?patient_id=',
    '?patient_id=0',
    '?patient_id=-1',
    '?patient_id=1e3',
    '?patient_id=%201',
    '?patient_id=1%0A',
    '?patient_id=١',
    '?patient_id=1&patient_id=1',
    '?patient_id=1&patient_id=2',
    '?patient_id[]=1',
    '?patient_id=12345678901234567890',
    '?patient_id=1/../2',
    'https://',
  ])('input: %s', (from) => {
    expect(() => parsePatientButton(from)).toThrow(InputError)
  })

  test('behavior: C41: the message does not contain the input', () => {
    expect(() => parsePatientButton('?patient_id=Jane')).toThrow(/^(?!.*Jane)/)
  })
})

describe('isApprovedButtonUrl', () => {
  test.each([
    ['https://au.example.com/patients', '*.example.com/patients'],
    ['https://staging-au1.example.com/patients?patient_id=1', '*.example.com/patients'],
    ['https://app.example.com/patients', 'https://app.example.com/patients'],
    ['https://APP.example.com/patients', 'app.example.com/patients'],
    ['https://app.example.com', 'app.example.com'],
  ])('default: %s matches %s', (url, approved) => {
    expect(isApprovedButtonUrl(url, approved)).toBe(true)
  })

  test.each([
    ['https://fr.eu.example.com/patients', '*.example.com/patients'],
    ['https://example.com/patients', '*.example.com/patients'],
    ['https://a_b.example.com/patients', '*.example.com/patients'],
    ['https://au.example.com/other', '*.example.com/patients'],
    ['http://au.example.com/patients', '*.example.com/patients'],
    ['https://au.example.com.evil.test/patients', '*.example.com/patients'],
    ['https://au.example.com@evil.test/patients', '*.example.com/patients'],
    ['https://user@au.example.com/patients', '*.example.com/patients'],
    ['https://au.example.com:8443/patients', '*.example.com/patients'],
    ['https://auXexample.com/patients', '*.example.com/patients'],
    ['https://other.example.com/patients', 'app.example.com/patients'],
    ['au.example.com/patients', '*.example.com/patients'],
  ])('input: %s does not match %s', (url, approved) => {
    expect(isApprovedButtonUrl(url, approved)).toBe(false)
  })
})
