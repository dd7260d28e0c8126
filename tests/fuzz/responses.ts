/** A response of a server, or of a `fetch`, that is broken. */
export interface FuzzResponse {
  readonly name: string
  readonly respond: () => unknown
}

const json = (text: string, status = 200, headers: Record<string, string> = {}) =>
  new Response(text, { status, headers: { 'content-type': 'application/json', ...headers } })

/** A body that breaks off. */
function cut(code: string): Response {
  const error = Object.assign(new TypeError('terminated'), { cause: { code } })
  const body = new ReadableStream({
    pull(stream) {
      stream.error(error)
    },
  })
  return new Response(body, { status: 200 })
}

const rejectWith = (reason: unknown) => () => Promise.reject(reason)

/** Responses that no API should send, and what else a `fetch` can do. */
export const brokenResponses: readonly FuzzResponse[] = [
  { name: 'an empty page', respond: () => json('{}') },
  { name: 'null', respond: () => json('null') },
  { name: 'a number', respond: () => json('5') },
  { name: 'a list', respond: () => json('[]') },
  { name: 'a list of null', respond: () => json('[null]') },
  { name: 'a page of null', respond: () => json('{"patients":[null],"total_entries":1,"links":{}}') },
  { name: 'a page of texts', respond: () => json('{"patients":["1"],"total_entries":"1","links":null}') },
  { name: 'a page without ids', respond: () => json('{"patients":[{}],"total_entries":1,"links":{"next":5}}') },
  {
    name: 'an endless page',
    respond: () => json('{"patients":[{"id":"1"}],"total_entries":9,"links":{"next":"/v1/patients?page=1"}}'),
  },
  {
    name: 'a page of another host',
    respond: () => json('{"patients":[{"id":"1"}],"links":{"next":"https://evil.test/v1/patients?page=2"}}'),
  },
  { name: 'a record of junk', respond: () => json('{"id":5,"links":[],"patient_phone_numbers":[null],"content":7}') },
  { name: 'deep JSON', respond: () => json('['.repeat(5_000) + ']'.repeat(5_000)) },
  { name: 'HTML', respond: () => new Response('<!doctype html>') },
  { name: 'nothing', respond: () => new Response('') },
  { name: 'no content', respond: () => new Response(null, { status: 204 }) },
  {
    name: 'a redirect',
    respond: () => new Response(null, { status: 302, headers: { location: 'https://evil.test' } }),
  },
  { name: 'a hidden redirect', respond: () => Response.error() },
  { name: '401', respond: () => new Response('HTTP Basic: Access denied.', { status: 401 }) },
  { name: '422', respond: () => json('{"errors":{"__proto__":"x","first_name":["is","odd"]}}', 422) },
  { name: '429', respond: () => json('[]', 429, { 'x-ratelimit-reset': 'soon' }) },
  { name: '500', respond: () => json('{"code":"not_found","message":{}}', 500) },
  { name: '599', respond: () => new Response('\u0000', { status: 599 }) },
  { name: 'a body that breaks off', respond: () => cut('ECONNRESET') },
  { name: 'a body that was never sent', respond: () => cut('EHOSTUNREACH') },
  { name: 'no response', respond: () => undefined },
  { name: 'an object', respond: () => ({ status: 200, ok: true }) },
  { name: 'a rejection', respond: rejectWith(new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } })) },
  { name: 'a rejection with null', respond: rejectWith(null) },
  { name: 'a rejection with a text', respond: rejectWith('offline') },
  { name: 'a rejection with an object', respond: rejectWith({ '~cliniko': true, message: 'Ada', code: 5 }) },
]
