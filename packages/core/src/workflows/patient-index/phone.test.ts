import { describe, expect, test } from 'vitest'
import type { Patient } from '../../resources/patients.js'
import { createEntries } from './entries.js'

type Stored = readonly [number: string, normalized?: string]

/** An index of an Australian account: its patients by the names A, B and so on, with a phone number each. */
function indexOf(...stored: readonly Stored[]) {
  const entries = createEntries()
  const home: Stored = ['0400 000 001', '61400000001']
  for (const [index, [number, normalized_number]] of [...stored, home, home].entries()) {
    const phone = normalized_number === undefined ? { number } : { number, normalized_number }
    const record = { id: `${9000 + index}`, last_name: 'ABCDEF'[index] ?? '', patient_phone_numbers: [phone] }
    // The index reads no other fields.
    entries.apply(record as unknown as Patient)
  }
  return (text: string) => {
    const { best, hasMore } = entries.search(text, 20, false)
    return { names: best.map(({ last_name }) => last_name).join(' '), hasMore }
  }
}

const mobile: Stored = ['0491 571 804', '61491571804']

describe('C54: search by phone number', () => {
  test.each([
    '0491 571 804',
    '0491571804',
    '491571804',
    '61491571804',
    '+61491571804',
    '+61 (0)491 571 804',
    '+61 0491 571 804',
    '(+61) 491 571 804',
    '0061 (0) 491 571 804',
    '0011 61 491 571 804',
    '011 61 491 571 804',
    'Tel: 0491 571 804',
    'tel:+61491571804',
    'ph:0491571804',
    'ph 0491 571 804',
    'Mobile: 0491 571 804',
    'M: 0491 571 804',
    '#0491571804',
    'call 0491571804',
    'phone number: 0491 571 804',
    'whatsapp:+61491571804',
    '0491 571 804 (mobile)',
    'tel:+61491571804;ext=12',
    '0491*571*804',
    '61 0491 571 804',
    '"0491 571 804"',
    "'0491571804'",
    '‹0491571804>',
    '<0491 571 804>',
    '0491 571 804;',
    '0491 571 804.',
    '0491 571 804,',
    '0491·571·804',
    '0491•571•804',
    '0491.571.804',
    '0491\u2212571\u2212804',
    '0491‑571–804',
    '0491_571_804',
    '0491/571804',
    '0491\u200b571\u200b804',
    '\u202a0491 571 804\u202c',
    '\ufeff0491\u00a0571\u00a0804',
    '０４９１ ５７１ ８０４',
    '＋６１ ４９１ ５７１ ８０４',
    '٠٤٩١ ٥٧١ ٨٠٤',
    '۰۴۹۱۵۷۱۸۰۴',
    '०४९१ ५७१ ८०४',
    '0491571804 ext 12',
    '0491571804x12',
    '0491 571 804 #3',
    '0491571804, 0298765432',
    '0298765432; 0491571804',
    '0298765432 / 0491571804',
    '0298765432 0491571804',
    '02 9876 5432 0491 571 804',
    'A 0491 571 804',
    '571 804',
    '1804',
  ])('finds 0491 571 804 by %s, and no doubt remains', (text) => {
    const other: Stored = ['0491 570 006', '61491570006']
    expect(indexOf(mobile, other)(text)).toEqual({ names: 'A', hasMore: false })
  })

  test.each([
    ['+44 20 7946 0018', '442079460018', '+44 (0)20 7946 0018'],
    ['(02) 9876 5432', '61298765432', '02 9876 5432 ext 12'],
    ['(02) 9876 5432', '61298765432', '02 9876 5432 x12'],
    ['02 9876 5432 ext 12', '61298765432', '+61298765432'],
    ['+61 491 571 804', undefined, '0491571804'],
    ['+61 491 571 804', '', '+61 (0)491 571 804'],
    ['+61 (0)491 571 804', undefined, '0491 571 804'],
    ['0011 61 491 571 804', undefined, '0491 571 804'],
    ['0491 571 804 / 02 9876 5432', undefined, '0298765432'],
    ['0491 571 804 (02) 9876 5432', undefined, '0298765432'],
    ['Mob 0491·571·804 (wife)', undefined, '0491 571 804'],
    ['０４９１５７１８０４', undefined, '0491 571 804'],
    ['0114 496 0000', '441144960000', '0114 496 0000'],
  ])('finds %s (normalised: %s) by %s', (number, normalized, text) => {
    expect(indexOf(normalized === undefined ? [number] : [number, normalized])(text)).toEqual({
      names: 'A',
      hasMore: false,
    })
  })

  test.each([
    ['0491 571 804', '9157 1804'],
    ['0491 571 804', '157 1804'],
    ['+61 491 571 804', '9157 1804'],
    ['491 571 804', '157 1804'],
    ['+64 21 234 567', '1234567'],
    ['02 9876 5432', '9876 5432'],
    ['+61 2 9876 5432', '9876 5432'],
    ['298765432', '9876 5432'],
  ])('%s does not find %s, which has no area code, and says that there may be more', (text, number) => {
    expect(indexOf([number])(text)).toEqual({ names: '', hasMore: true })
    expect(indexOf([number])(`nobody ${text}`)).toEqual({ names: '', hasMore: false })
  })

  test.each([
    ['02 9876 5432 ext 12', '+61298765432'],
    ['0491 571 804', '+61 491 571 804'],
    ['0491 571 804', '61491571804'],
    ['61491571804', '0491 571 804'],
    ['61491571804', '+61 491 571 804'],
    ['491 571 804', '0491 571 804'],
  ])('%s, not normalised, is found by %s, but its country is not sure', (number, text) => {
    expect(indexOf([number])(text)).toEqual({ names: 'A', hasMore: true })
  })

  test('a number of another country ranks below the same one of the account’s own, and is not sure', () => {
    const german: Stored = ['+49 491 571804', '49491571804']
    expect(indexOf(german, mobile)('0491 571 804')).toEqual({ names: 'B A', hasMore: true })
    expect(indexOf(german, mobile)('+49 491 571804')).toEqual({ names: 'A', hasMore: false })
    expect(indexOf(german)('0491 571 804')).toEqual({ names: 'A', hasMore: true })
    expect(indexOf(german)('+61 491 571 804')).toEqual({ names: '', hasMore: false })
  })

  test('0114 is the area code of Sheffield, and no call from North America', () => {
    const sydney: Stored = ['(02) 4496 0000', '61244960000']
    expect(indexOf(sydney)('0114 496 0000')).toEqual({ names: '', hasMore: false })
    expect(indexOf(sydney)('011 61 2 4496 0000')).toEqual({ names: 'A', hasMore: false })
    expect(indexOf(['+44 4960 000', '444960000'])('0114 496 0000')).toEqual({ names: '', hasMore: true })
  })

  test('a number with a country code that does not exist has none', () => {
    expect(indexOf(['571 804'])('+210 571 804')).toMatchObject({ names: '' })
    expect(indexOf(['0491 571 804'])('+210 491 571 804')).toMatchObject({ names: '' })
  })

  test.each(['AB-0491571804', '0491571804b', 'a0491571804@x.org', '0491571804@x.org'])('%s is no number', (text) => {
    expect(indexOf(mobile)(text)).toEqual({ names: '', hasMore: false })
  })

  test('at each digit typed, the patient stays among the matches', () => {
    const search = indexOf(mobile)
    for (const text of ['0491571804', '+61491571804', '0061491571804', '001161491571804', '61491571804', '491571804']) {
      for (let length = text.startsWith('00') ? 5 : 1; length <= text.length; length++) {
        if (text.slice(0, length) === '+' || text.slice(0, length) === '00116'.slice(0, length)) continue
        expect(search(text.slice(0, length)).names, text.slice(0, length)).toMatch(/^A/)
      }
    }
  })
})
