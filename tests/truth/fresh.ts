import { type Client, type Fetch, hidingFields, isClinikoError, type ListOperation } from '@cliniko/core'
import type { Mock } from '@cliniko/mock'
import { clientOf } from './clinic.js'
import type { Question } from './questions.js'
import { createVersions } from './versions.js'

/** What the server returns now. */
export type Fresh =
  | { readonly kind: 'data'; readonly data: unknown }
  /** A single record that is archived, cancelled or deleted, so that a request without conditions doesn't find it. */
  | { readonly kind: 'hidden'; readonly data: unknown }
  /** All records of a list that is read page by page. */
  | { readonly kind: 'list'; readonly items: readonly unknown[] }
  /** A single record that exists no longer. */
  | { readonly kind: 'gone' }

/**
 * Returns a function that gets fresh responses to questions. A question is sent again only if a table has changed that its
 * response is made from.
 */
export function createFresh(mock: Mock): (questions: readonly Question[]) => Promise<readonly Fresh[]> {
  const versions = createVersions(mock)
  const known = new Map<string, { readonly version: string; readonly fresh: Promise<Fresh> }>()
  return async (questions) => {
    const versionOf = versions()
    const send = senderOf(mock)
    return Promise.all(
      questions.map((question) => {
        const version = versionOf(question)
        const latest = known.get(question.name)
        if (latest && latest.version === version) return latest.fresh
        const fresh = send(question)
        known.set(question.name, { version, fresh })
        return fresh
      }),
    )
  }
}

/** Returns a function that sends questions. Until something is written, equal requests are sent once. */
function senderOf(mock: Mock): (question: Question) => Promise<Fresh> {
  const responses = new Map<string, Promise<{ readonly text: string; readonly status: number }>>()
  const fetch: Fetch = async (url, init) => {
    const response = responses.get(url) ?? mock.fetch(url, init).then(readText)
    responses.set(url, response)
    const { text, status } = await response
    return new Response(text, { status, headers: { 'content-type': 'application/json' } })
  }
  const client = clientOf(mock, 'fresh', fetch)
  return (question) => (question.kind === 'one' ? freshRecord(client, question) : freshList(client, question))
}

async function readText(response: Response) {
  return { text: await response.text(), status: response.status }
}

async function freshList(client: Client, { kind, operation, args }: Question): Promise<Fresh> {
  const request = (list: readonly unknown[]) => client.request(operation as ListOperation, ...(list as []))
  if (kind === 'page') return { kind: 'data', data: await request(args) }
  if (kind === 'all') return { kind: 'data', data: await request(args).toArray() }
  const ids = args.slice(0, operation.ids.length)
  const { perPage: _perPage, ...params } = Object(args[ids.length])
  return { kind: 'list', items: await request([...ids, params]).toArray() }
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
