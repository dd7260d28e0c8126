import { expect, test } from 'vitest'
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
