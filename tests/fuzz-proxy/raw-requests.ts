import type { Random } from './random.js'

/** What is written to a socket, and how. */
export interface RawRequest {
  /** What it is about, for a message. */
  readonly name: string
  /** The bytes, one character each, in the parts in which they are written. */
  readonly parts: readonly string[]
  /** Whether the browser leaves without the response. */
  readonly isCutOff: boolean
}

/** A request that the server would take, before it is made hostile. */
interface Draft {
  method: string
  target: string
  version: string
  headers: [name: string, value: string][]
  body: string
  /** Replaces the line breaks of the head. */
  lineBreak: string
  isCutOff: boolean
  isChunked: boolean
  parts: number
}

/** Makes a request as a page sends it, with up to two aspects made hostile, or bytes that are no request. */
export function randomRawRequest(random: Random, ids: readonly string[]): RawRequest {
  if (random.chance(0.05)) return wildBytes(random)
  const draft = legalDraft(random, ids)
  const changes = random.chance(0.1)
    ? []
    : [random.pick(hostile), ...(random.chance(0.5) ? [random.pick(hostile)] : [])]
  for (const change of changes) change(draft, random)
  const text = print(draft)
  const size = Math.max(1, Math.ceil(text.length / draft.parts))
  const parts = Array.from({ length: draft.parts }, (_, index) => text.slice(index * size, (index + 1) * size))
  const name = `${draft.method} ${draft.target}`.slice(0, 200)
  return { name, parts: parts.filter(Boolean), isCutOff: draft.isCutOff }
}

function legalDraft(random: Random, ids: readonly string[]): Draft {
  const id = random.pick(ids)
  const [method = '', path = '', body = ''] = random.pick([
    ['GET', `/patients/${id}`],
    ['GET', '/patients?per_page=5'],
    ['GET', '/patients?q[]=last_name:~a&per_page=3&sort=last_name'],
    ['GET', `/patients?q[]=id:=${id}`],
    ['GET', '/individual_appointments?per_page=5'],
    ['PATCH', `/patients/${id}`, '{"first_name":"Ada"}'],
    ['POST', '/patients', '{"first_name":"Ada","last_name":"Lee"}'],
    ['DELETE', `/patients/${id}`],
    ['GET', '/practitioners'],
  ])
  return {
    method,
    target: `/api/cliniko${path}`,
    version: 'HTTP/1.1',
    headers: [
      ['Host', 'desk.clinic.test'],
      ['Connection', 'close'],
      ['Sec-Fetch-Site', 'same-origin'],
      ['Cookie', `user=${random.pick(['reader', 'writer', 'writer', 'nobody'])}`],
      ...(method === 'GET' ? [] : [['Origin', 'http://desk.clinic.test'] as [string, string]]),
      ...(body ? [['Content-Type', 'application/json'] as [string, string]] : []),
      ...(random.chance(0.3) ? [['X-Cliniko-Include', 'patient,practitioner'] as [string, string]] : []),
      ...(random.chance(0.1) ? [['X-Cliniko-Pages', 'all'] as [string, string]] : []),
    ],
    body,
    lineBreak: '\r\n',
    isCutOff: false,
    isChunked: random.chance(0.2),
    parts: 1,
  }
}

function print({ method, target, version, headers, body, lineBreak, isChunked }: Draft): string {
  const length: [string, string][] = body
    ? [isChunked ? ['Transfer-Encoding', 'chunked'] : ['Content-Length', `${body.length}`]]
    : []
  const lines = [...headers, ...length].map(([name, value]) => `${name}: ${value}`)
  const sent = body && isChunked ? `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n` : body
  return `${[`${method} ${target} ${version}`, ...lines].join(lineBreak)}${lineBreak}${lineBreak}${sent}`
}

type Change = (draft: Draft, random: Random) => void

const paths = [
  ...['', '/', '//evil.test/', '/api/cliniko', '/api/cliniko/', '/api/cliniko//patients', '/api/cliniko/patients/'],
  ...['/api/cliniko/../cliniko/users', '/api/cliniko/%2e%2e/%2e%2e/users', '/api/cliniko/patients/..%2fusers'],
  ...['/api/cliniko/patients/1%2fmedical_alerts', '/api/cliniko/patients/1%00', '/api/cliniko/patients/%', '/%zz'],
  ...['/api/cliniko/patients;x=1', '/api/cliniko/patients#x', '/api/cliniko/PATIENTS', '/api/clinikopatients'],
  ...['/api/cliniko/users', '/api/cliniko/settings', '/api/cliniko/patients/1/archive', '/api/cliniko\\patients'],
  ...['http://evil.test/api/cliniko/patients', 'http://desk.clinic.test/api/cliniko/users', '*', 'evil.test:443', '?'],
  ...['/api/cliniko/patients/\u0661', '/api/cliniko/patients/1.0', '/api/cliniko/patients/-1', '/api/cliniko/user'],
  ...[`/api/cliniko/patients/${'9'.repeat(200)}`, `/${'a'.repeat(20_000)}`, '/api/cliniko/patients/1/../2'],
  ...['/api/cliniko/constructor', '/api/cliniko/__proto__', '/api/cliniko/patients/__proto__', '/api/cliniko/\u00e9'],
]

const queries = [
  ...['q[]=notes:~a', 'q[]=medicare:=1', 'sort=notes', 'sort=medicare:desc', 'q=last_name:=x', 'Q[]=id:=1', 'q[]='],
  ...[
    'q[]=id:=',
    'q[]=id:=1,2,3',
    'q[]=__proto__:=x',
    'q[]=last_name:~%00',
    'q%5B%5D=notes%3A~a',
    'page=0',
    'page=1e9',
  ],
  ...['per_page=100&per_page=1', 'per_page=101', 'page=99999999', 'include=patient', '%', '%ff', 'a=b&&&=', '=', '&'],
  ...[
    'q[]=archived_at:*&q[]=id:>0',
    'sort=last_name,notes',
    'sort=%2Cnotes',
    'q[]=NOTES:~a',
    'q[]= notes:~a',
    'q[]=notes',
  ],
  `q[]=last_name:=${'x'.repeat(9000)}`,
]

const bodies = [
  ...[
    '{',
    '[]',
    'null',
    '1',
    '"x"',
    '{}',
    '',
    ' ',
    '\xff\xfe',
    '{"id":12345678901234567890}',
    '{"a":1e999}',
    '{"notes":"x"}',
  ],
  ...[
    '{"first_name":"Ada","notes":"x"}',
    '{"first_name":"Ada","first_name":1,"medicare":"1"}',
    '{"__proto__":{"notes":"x"}}',
  ],
  ...[
    '{"constructor":{"prototype":{}}}',
    '{"first_name":{"toString":1}}',
    '{"first_name":["Ada"]}',
    '{"\\u006eotes":"x"}',
  ],
  ...[
    '['.repeat(20_000),
    `{"first_name":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
    `{"a":"${'\\"'.repeat(40_000)}"}`,
  ],
  `{"first_name":"${'x'.repeat(200_000)}"}`,
]

const values = [
  ...[
    '',
    ' ',
    ',',
    '*',
    'null',
    '\t',
    '\x00',
    '\x7f',
    '\xe9',
    'a\r\nX-Evil: 1',
    'a\nb',
    '"',
    'user=writer',
    'x'.repeat(9000),
  ],
  ...[
    'same-origin',
    'none',
    'cross-site',
    'http://evil.test',
    'desk.clinic.test',
    'evil.test',
    'a@b',
    '[::1]:99999',
    'chunked',
  ],
  ...[
    'gzip, chunked',
    '0',
    '-1',
    '5, 5',
    '1e3',
    '18446744073709551617',
    'application/json; charset=utf-16',
    'text/plain',
    'close',
  ],
  ...[
    '100-continue',
    'upgrade',
    'websocket',
    'h2c',
    'Basic eDp4',
    '__proto__,patient',
    'all',
    'DELETE',
    '/api/cliniko/users',
  ],
]

const names = [
  ...[
    'Host',
    'Origin',
    'Sec-Fetch-Site',
    'Content-Length',
    'Transfer-Encoding',
    'Content-Type',
    'Cookie',
    'Connection',
  ],
  ...[
    'Authorization',
    'X-HTTP-Method-Override',
    'X-Original-URL',
    'X-Forwarded-Host',
    'X-Forwarded-Proto',
    'Expect',
    'TE',
  ],
  ...[
    'Upgrade',
    'Accept-Encoding',
    'Range',
    'If-None-Match',
    'X-Cliniko-Include',
    'X-Cliniko-Pages',
    '__proto__',
    'x y',
    '',
  ],
]

const hostile: readonly Change[] = [
  (draft, random) => {
    draft.method = random.pick([
      ...[
        'HEAD',
        'OPTIONS',
        'PUT',
        'TRACE',
        'CONNECT',
        'PROPFIND',
        'get',
        'GET ',
        '',
        'PATCH',
        'POST',
        'DELETE',
        'QUERY',
        'PRI',
      ],
    ])
  },
  (draft, random) => {
    draft.target = random.pick(paths)
  },
  (draft, random) => {
    draft.target += (draft.target.includes('?') ? '&' : '?') + random.pick(queries)
  },
  (draft, random) => {
    draft.headers = draft.headers.map(([name, value]) => [name, random.chance(0.3) ? random.pick(values) : value])
  },
  (draft, random) => {
    draft.headers.splice(random.below(draft.headers.length + 1), 0, [random.pick(names), random.pick(values)])
  },
  (draft, random) => {
    draft.headers.push(...random.some(draft.headers), [random.pick(names), random.pick(values)])
  },
  (draft, random) => {
    draft.headers = random.some(draft.headers, 0.7)
  },
  (draft, random) => {
    const count = random.pick([200, 3000])
    for (let index = 0; index < count; index++) draft.headers.push([`X-${index}`, 'x'])
  },
  (draft, random) => {
    draft.body = random.pick(bodies)
  },
  (draft, random) => {
    draft.body = random.pick(bodies)
    draft.headers.push([
      'Content-Type',
      random.pick(['application/json', 'Application/JSON ; x', 'text/plain', 'application/jsonx']),
    ])
  },
  // The length lies: what is missing never comes, what is too much looks like a second request.
  (draft, random) => {
    draft.headers.push(['Content-Length', `${random.pick([0, 1, 5, 1000, 10_000_000])}`])
    draft.isChunked = random.chance(0.5)
  },
  (draft, random) => {
    draft.isChunked = true
    draft.body = `${draft.body}\r\n${random.pick(['zz', '-1', 'ffffffffffffffff', '5;x="\r\n"', '0', '1\r\n'])}\r\n`
  },
  (draft) => {
    draft.body += 'GET /api/cliniko/users HTTP/1.1\r\nHost: desk.clinic.test\r\n\r\n'
    draft.headers = draft.headers.filter(([name]) => name !== 'Connection')
    draft.isChunked = false
  },
  (draft, random) => {
    draft.version = random.pick(['HTTP/1.0', 'HTTP/0.9', 'HTTP/2.0', 'HTTP/1.1 x', '', 'http/1.1'])
  },
  (draft, random) => {
    draft.lineBreak = random.pick(['\n', '\r', '\r\n ', '\0\r\n', '\r\r\n'])
  },
  (draft, random) => {
    draft.parts = 2 + random.below(20)
  },
  (draft, random) => {
    draft.parts = 1 + random.below(5)
    draft.isCutOff = true
  },
]

function wildBytes(random: Random): RawRequest {
  const length = 1 + random.below(600)
  const alphabet = random.pick(['\0\x01\r\n :/GETPOST', 'GET /api/cliniko HTTP/1.1\r\n', ''])
  const character = () => (alphabet ? random.pick([...alphabet]) : String.fromCharCode(random.below(256)))
  const bytes = Array.from({ length }, character).join('')
  const start = random.chance(0.3) ? 'GET /api/cliniko/patients HTTP/1.1\r\n' : ''
  return { name: 'wild bytes', parts: [start + bytes], isCutOff: random.chance(0.5) }
}
