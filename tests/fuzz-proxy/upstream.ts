import { idOf } from '@cliniko/core'
import type { Random } from './random.js'
import { recordFields, recordOf } from './records.js'

/** A Cliniko that has every record, and sometimes responds with anything. */
export interface Upstream {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
  /** What was sent to it, oldest first. */
  readonly requests: {
    readonly method: string
    readonly path: string
    readonly search: string
    readonly body: unknown
  }[]
}

export function createUpstream(random: Random): Upstream {
  const requests: Upstream['requests'] = []
  return {
    requests,
    async fetch(url, { method = 'GET', body }) {
      const { pathname, search, searchParams } = new URL(url)
      const path = pathname.replace('/v1', '')
      requests.push({ method, path, search, body: typeof body === 'string' ? JSON.parse(body) : undefined })
      const segments = path.split('/').slice(1)
      const resource = segments.findLast((segment) => segment in recordFields) ?? ''
      const id = segments.find((segment) => /^\d+$/.test(segment)) ?? `${1 + random.below(3)}${random.below(10)}`
      const isList = method === 'GET' && segments.at(-1) === resource
      const body_ = isList ? listOf(random, resource, searchParams) : recordOf(random, resource, id)
      return random.chance(0.3) ? oddResponse(random, resource, id, body_) : Response.json(body_)
    },
  }
}

/** A page of records. It ignores filters, as a Cliniko would that doesn't know them. */
function listOf(random: Random, resource: string, search: URLSearchParams): object {
  const ids = search
    .getAll('q[]')
    .filter((filter) => filter.startsWith('id:='))
    .flatMap((filter) => filter.slice(4).split(','))
  const all = ids.length ? ids : Array.from({ length: random.below(6) }, (_, index) => `${1 + random.below(3)}${index}`)
  const page = Number(search.get('page') ?? 1)
  const self = `https://api.au1.cliniko.com/v1/${resource}?page=`
  return {
    [resource]: all.map((id) => recordOf(random, resource, id)),
    total_entries: random.chance(0.05) ? recordOf(random, resource, '11') : all.length,
    links: {
      self: self + page,
      ...(page < 3 && random.chance(0.5) && { next: `${self}${page + 1}` }),
      ...(random.chance(0.05) && { [String(recordOf(random, resource, '11').surprise)]: `${self}1` }),
      ...(random.chance(0.05) && { previous: recordOf(random, resource, '11') }),
    },
  }
}

function oddResponse(random: Random, resource: string, id: string, body: object): Response {
  const record = recordOf(random, resource, id)
  const text = JSON.stringify(record)
  const json = { headers: { 'content-type': 'application/json' } }
  const status = random.pick([400, 403, 404, 409, 422, 429, 500, 503])
  return random.pick([
    () => Response.json({ message: text, errors: record }, { status }),
    () => Response.json({ message: record, errors: [text, record] }, { status }),
    () => Response.json({ message: 'No.', errors: text, ...record }, { status }),
    () => Response.json({ errors: { first_name: record, 'notes.0': record.notes, [text]: 'x' } }, { status }),
    () => Response.json([record], { status }),
    () => Response.json(text, { status }),
    () => new Response(text, { status, headers: { 'content-type': 'text/plain' } }),
    () => new Response(`<html><body>${text}</body></html>`, { status, headers: { 'content-type': 'text/html' } }),
    () => new Response(`<html>${text}`, { headers: { 'content-type': 'text/html' } }),
    () => new Response(`{"${text}`, json),
    () => new Response('', json),
    () => Response.json([body, record]),
    () => Response.json([[[record]]]),
    () => Response.json(text),
    () => Response.json(null),
    () => Response.json(7),
    () => Response.json({ [resource]: record }),
    () => Response.json({ [resource]: [[record]], total_entries: text }),
    () => Response.json({ [resource]: [text, null, record] }),
    () => Response.json({ data: [record], error: record }),
    () => Response.json({ [resource]: [record], links: null, included: record, meta: record }),
    () => new Response(null, { status: random.pick([204, 205]) }),
    () => new Response(null, { status: 302, headers: { location: `https://storage.test/${idOf(record)}` } }),
    () => new Response(null, { status: 401 }),
  ])()
}
