import { type Client, type Fetch, hidingFields, isClinikoError, type ListOperation } from '@cliniko/core'
import type { Mock } from '@cliniko/mock'
import { clientOf } from './clinic.js'
import type { Question } from './questions.js'

/** What the server returns now. */
export type Fresh =
  | { readonly kind: 'data'; readonly data: unknown }
  /** A single record that is archived, cancelled or deleted, so that a request without conditions doesn't find it. */
  | { readonly kind: 'hidden'; readonly data: unknown }
  /** All records of a list that is read page by page. */
  | { readonly kind: 'list'; readonly items: readonly unknown[] }
  /** A single record that exists no longer. */
  | { readonly kind: 'gone' }

/** Returns a function that gets fresh answers to questions. Until something is written, equal requests are sent once. */
export function freshAnswers(mock: Mock): (question: Question) => Promise<Fresh> {
  const responses = new Map<string, Promise<{ readonly text: string; readonly status: number }>>()
  const fetch: Fetch = async (url, init) => {
    const pending =
      responses.get(url) ?? mock.fetch(url, init).then(async (response) => ({ text: await response.text(), status: response.status }))
    responses.set(url, pending)
    const { text, status } = await pending
    return new Response(text, { status, headers: { 'content-type': 'application/json' } })
  }
  const client = clientOf(mock, 'fresh', fetch)
  return async (question) => {
    if (question.kind === 'one') return freshRecord(client, question)
    const { kind, operation, args } = question
    const promise = client.request(operation as ListOperation, ...(args as []))
    if (kind === 'page') return { kind: 'data', data: await promise }
    if (kind === 'all') return { kind: 'data', data: await promise.toArray() }
    const { page: _page, perPage: _perPage, ...params } = Object(args.at(-1))
    const whole = client.request(operation as ListOperation, ...([...args.slice(0, -1), params] as unknown as []))
    return { kind: 'list', items: await whole.toArray() }
  }
}

async function freshRecord(client: Client, { operation, args }: Question): Promise<Fresh> {
  const ids = args.slice(0, operation.ids.length)
  const params = args[ids.length]
  const filters = hidingFields.filter((field) => field in operation.filters)
  const where = Object.fromEntries(filters.map((field) => [field.replace('_at', ''), 'any']))
  const attempts = filters.length ? [params, { ...Object(params), where }] : [params]
  for (const attempt of attempts) {
    try {
      const data = await client.request(operation, ...ids, ...(attempt ? [attempt] : []))
      return { kind: attempt === params ? 'data' : 'hidden', data }
    } catch (error) {
      if (!isClinikoError(error) || error.name !== 'NotFoundError') throw error
    }
  }
  return { kind: 'gone' }
}
