import { describe, expect, test } from 'vitest'
import { safeName } from './file-name.js'

test.each([
  ['knee.pdf', 'knee.pdf'],
  ['../../etc/passwd', '_.._etc_passwd'],
  ['C:\\Windows\\system32.dll', 'C__Windows_system32.dll'],
  ['knee\r\nSet-Cookie: a.pdf', 'kneeSet-Cookie_ a.pdf'],
  ['knee\u202efdp.exe', 'kneefdp.exe'],
  ['..', 'attachment'],
  [' . ', 'attachment'],
  ['', 'attachment'],
  ['.env', 'env'],
  ['Überweisung ✓.pdf', 'Überweisung ✓.pdf'],
  [`${'a'.repeat(300)}.pdf`, `${'a'.repeat(251)}.pdf`],
])('default: C55: the record has %j', (filename, expected) => {
  expect(safeName(filename, null)).toBe(expected)
})

test.each([
  ['attachment; filename="knee.pdf"', 'knee.pdf'],
  ['attachment; filename=knee.pdf', 'knee.pdf'],
  [`attachment; filename="k.pdf"; filename*=UTF-8''kn%C3%A9e.pdf`, 'knée.pdf'],
  [`attachment; filename*=UTF-8''%E0%A4%A; filename="k.pdf"`, 'k.pdf'],
  ['attachment; filename="a\\"b.pdf"', 'a_b.pdf'],
  ['attachment; filename="../x.pdf"', '_x.pdf'],
  ['inline', 'attachment'],
  ['', 'attachment'],
])('default: C55: the header is %j', (disposition, expected) => {
  expect(safeName(null, disposition)).toBe(expected)
})

describe('safeName', () => {
  const bytes = (name: string) => new TextEncoder().encode(name).length

  test.each([
    [`${'é'.repeat(200)}.pdf`, `${'é'.repeat(125)}.pdf`],
    [`${'é'.repeat(200)}`, `${'é'.repeat(127)}`],
    [`${'语'.repeat(200)}.docx`, `${'语'.repeat(83)}.docx`],
    [`${'😀'.repeat(100)}.pdf`, `${'😀'.repeat(62)}.pdf`],
    [`a${'😀'.repeat(200)}`, `a${'😀'.repeat(63)}`],
    [`${'a'.repeat(254)} b`, 'a'.repeat(254)],
    [`${'a'.repeat(250)}. .${'b'.repeat(20)}`, `${'a'.repeat(250)}. .bb`],
    ['a'.repeat(255), 'a'.repeat(255)],
    [`con.${'a'.repeat(300)}`, `_con.${'a'.repeat(250)}`],
  ])('behavior: C55: at most 255 bytes, and no half of a character: %s', (filename, expected) => {
    const name = safeName(filename, null)
    expect(name).toBe(expected)
    expect(bytes(name)).toBeLessThanOrEqual(255)
    expect(name).not.toMatch(/\p{Cs}/u)
  })

  test.each([
    '\u061c',
    '\u200b',
    '\u200d',
    '\u200e',
    '\u2028',
    '\u2029',
    '\u2060',
    '\u2066',
    '\ufeff',
    '\u00ad',
    '\u180e',
    '\u3164',
    '\u{e0041}',
    '\ud83d',
    '\ude00',
  ])('behavior: C55: %j is left out', (character) => {
    expect(safeName(`knee${character}fdp.exe`, null)).toBe('kneefdp.exe')
    expect(safeName(`.${character}.knee.pdf${character}.`, null)).toBe('knee.pdf')
  })

  test.each([
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['COM1', '_COM1'],
    ['lpt9.pdf', '_lpt9.pdf'],
    ['COM¹.pdf', '_COM¹.pdf'],
    ['aux .pdf', '_aux .pdf'],
    ['CONIN$', '_CONIN$'],
    ['nul.tar.gz', '_nul.tar.gz'],
    ['n\u200bul', '_nul'],
    ['.prn', '_prn'],
    ['console.pdf', 'console.pdf'],
    ['com10.pdf', 'com10.pdf'],
    ['my con.pdf', 'my con.pdf'],
  ])('behavior: C55: no name that Windows reserves: %j', (filename, expected) => {
    expect(safeName(filename, null)).toBe(expected)
  })

  test('behavior: C55: the work grows with the length of the name, not with its square', () => {
    const blanks = ' '.repeat(100_000)
    // Its square would take longer than a test may.
    expect(safeName(`a${blanks}b.pdf`, null)).toBe(`a${' '.repeat(250)}.pdf`)
    expect(safeName(`${'. '.repeat(50_000)}knee.pdf${blanks}`, null)).toBe('knee.pdf')
    expect(safeName(null, `attachment; filename="a${blanks}b"`)).toBe('a')
  })
})
