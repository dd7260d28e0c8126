import { expect, test } from 'vitest'
import { lineOf } from './log.js'

const answered = { method: 'GET', url: '/v1/patients', status: 200, milliseconds: 1.6 }

test('default: method, path, status and time', () => {
  expect(lineOf(answered, false)).toBe('GET    /v1/patients  200  2 ms')
  expect(lineOf({ ...answered, method: 'DELETE' }, false)).toBe('DELETE /v1/patients  200  2 ms')
})

test('behavior: filters are decoded', () => {
  const url = '/v1/patients?q%5B%5D=last_name%3A~M%C3%BCller%20%26&q[]=id:%3E=5&sort=id'
  expect(lineOf({ ...answered, url }, false)).toBe(
    'GET    /v1/patients  q[]=last_name:~Müller &  q[]=id:>=5  sort=id  200  2 ms',
  )
})

test.each([
  [204, 32],
  [404, 33],
  [500, 31],
])('behavior: %d has its colour', (status, colour) => {
  expect(lineOf({ ...answered, status }, true)).toContain(`\u001B[${colour}m${status}\u001B[0m`)
})

test('C80 behavior: a refused host is named, with the way out', () => {
  expect(lineOf({ ...answered, status: 403, refusedHost: 'a\u001B.test' }, false)).toBe(
    'GET    /v1/patients  403  2 ms  the host a\\u{1b}.test is refused; allow it with --allow-host',
  )
})

test('input: control characters are escaped', () => {
  const url = '/v1/patients?q[]=a%0AGET%20/v1/users%20%20200&q[]=%1B%5B2J&q[]=%E2%80%AEx'
  expect(lineOf({ ...answered, url }, false)).toBe(
    'GET    /v1/patients  q[]=a\\u{a}GET /v1/users  200  q[]=\\u{1b}[2J  q[]=\\u{202e}x  200  2 ms',
  )
})
