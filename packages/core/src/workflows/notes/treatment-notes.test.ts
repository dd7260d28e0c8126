import { describe, expect, expectTypeOf, test } from 'vitest'
import { bareSignal } from '../../../test/bare-signal.js'
import { apiKey, app, fakeClock, fakeFetch, json, type Seen } from '../../../test/kit.js'
import { createClient } from '../../client.js'
import { ServerError, ValidationError } from '../../http/errors.js'
import type { TreatmentNote } from '../../resources/treatment-notes.js'
import { createTreatmentNote, TreatmentNoteError } from './treatment-notes.js'

const content = {
  sections: [
    { name: 'Assessment', questions: [{ name: 'Progress', type: 'paragraph' as const, answer: '<div>Better</div>' }] },
  ],
}
const body = { patient_id: '1', title: 'Standard', booking_id: '9', content, draft: false }
const note = (rest: object = {}) => ({
  id: '70',
  title: 'Standard',
  content: null,
  booking: { links: { self: 'https://api.au2.cliniko.com/v1/bookings/9' } },
  ...rest,
})
const failed = (status = 500) => json({}, { status })

/** Responds by method. `posts` are the responses to POST, in order. */
function setUp(
  posts: (() => Response | Promise<Response>)[],
  notes: readonly object[] = [],
  patch = () => json(note({ content })),
) {
  let post = 0
  const fetch = fakeFetch(({ method }) => {
    if (method === 'POST') return posts[post++]?.() ?? json(note(), { status: 201 })
    if (method === 'PATCH') return patch()
    return json({ treatment_notes: notes, total_entries: notes.length, links: {} })
  })
  const client = createClient({ apiKey, app, fetch, clock: fakeClock(), retry: { limit: 0 } })
  const done = () => fetch.seen.map(({ method, url }: Seen) => `${method} ${new URL(url).pathname.slice(3)}`)
  return { fetch, client, done, sent: (index: number) => JSON.parse(fetch.seen[index]?.body ?? '') }
}

describe('createTreatmentNote', () => {
  test('default: one request', async () => {
    const { client, done, sent } = setUp([])
    const created = await createTreatmentNote(client, body)
    expect(done()).toEqual(['POST /treatment_notes'])
    expect(sent(0)).toEqual(body)
    expectTypeOf(created).toEqualTypeOf<TreatmentNote>()
  })

  test('behavior: after a 500 without a note it sends the title as a draft, then the content, which makes it final', async () => {
    const { client, fetch, done, sent } = setUp([failed])
    expect(await createTreatmentNote(client, body)).toMatchObject({ id: '70', content })
    expect(done()).toEqual([
      'POST /treatment_notes',
      'GET /treatment_notes',
      'POST /treatment_notes',
      'PATCH /treatment_notes/70',
    ])
    expect(new URL(fetch.seen[1]?.url ?? '').searchParams.getAll('q[]')).toEqual([
      'patient_id:=1',
      'created_at:>=2026-03-01T23:55:00Z',
    ])
    expect(sent(2)).toEqual({ patient_id: '1', title: 'Standard', booking_id: '9', draft: true })
    expect(sent(3)).toEqual({ content, draft: false })
  })

  test('behavior: C29: a note that exists after a 500 is not created again', async () => {
    const { client, done } = setUp([failed], [note({ content })])
    expect(await createTreatmentNote(client, body)).toMatchObject({ id: '70' })
    expect(done()).toEqual(['POST /treatment_notes', 'GET /treatment_notes'])
  })

  test('behavior: C29: a note that exists without its content gets its content', async () => {
    const { client, done, sent } = setUp([failed], [note()])
    await createTreatmentNote(client, body)
    expect(done()).toEqual(['POST /treatment_notes', 'GET /treatment_notes', 'PATCH /treatment_notes/70'])
    expect(sent(2)).toEqual({ content, draft: false })
  })

  test('behavior: content that the server sanitised counts as the same', async () => {
    const cleaned = {
      sections: [
        {
          questions: [{ type: 'paragraph', answer: 'Better\n', name: 'Progress' }],
          name: 'Assessment',
          description: null,
        },
      ],
    }
    const { client, done } = setUp([failed], [note({ content: cleaned })])
    await createTreatmentNote(client, body)
    expect(done()).toHaveLength(2)
  })

  test.each<[string, object[]]>([
    ['two matching notes', [note(), note({ id: '71' })]],
    ['a note with other content', [note({ content: { sections: [{ name: 'Assessment' }] } })]],
  ])('behavior: %s are left for a person to decide', async (_, notes) => {
    const { client, done } = setUp([failed], notes)
    await expect(createTreatmentNote(client, body)).rejects.toThrow(ServerError)
    expect(done()).toEqual(['POST /treatment_notes', 'GET /treatment_notes'])
  })

  test.each<[string, object]>([
    ['title', { title: 'Other' }],
    ['booking', { booking: { links: { self: 'https://api.au2.cliniko.com/v1/bookings/8' } } }],
  ])('behavior: a note with another %s is another note', async (_, rest) => {
    const { client, done } = setUp([failed], [note(rest)])
    await createTreatmentNote(client, body)
    expect(done()).toContain('PATCH /treatment_notes/70')
  })

  test.each<[string, () => Response | Promise<Response>]>([
    ['a lost response', () => Promise.reject(new TypeError('socket hang up'))],
    ['a gateway timeout', () => failed(504)],
  ])('behavior: after %s the server may still process the request, so no second note is sent', async (_, post) => {
    const lost = setUp([post])
    await expect(createTreatmentNote(lost.client, body)).rejects.toMatchObject({ mayHaveBeenProcessed: true })
    expect(lost.done()).toEqual(['POST /treatment_notes', 'GET /treatment_notes'])
    const cleaned = setUp([post], [note({ content })])
    expect(await createTreatmentNote(cleaned.client, body)).toMatchObject({ id: '70' })
  })

  test('behavior: a rejected note throws at once', async () => {
    const { client, done } = setUp([() => json({ errors: { title: 'is needed' } }, { status: 422 })])
    await expect(createTreatmentNote(client, body)).rejects.toThrow(ValidationError)
    expect(done()).toHaveLength(1)
  })

  test('behavior: a note without content has no fallback', async () => {
    const { content: _, ...bare } = body
    const { client, done } = setUp([failed])
    await expect(createTreatmentNote(client, bare)).rejects.toThrow(ServerError)
    expect(done()).toHaveLength(2)
    expect(await createTreatmentNote(setUp([failed], [note()]).client, bare)).toMatchObject({ id: '70' })
  })

  test('behavior: if the title fails too, there is no third attempt', async () => {
    const { client, done } = setUp([failed, failed])
    await expect(createTreatmentNote(client, body)).rejects.toThrow(ServerError)
    expect(done()).toHaveLength(3)
  })

  test('behavior: if the content fails, the error has the id of the draft', async () => {
    const { client } = setUp([failed], [], () => failed(422))
    const error = await createTreatmentNote(client, body).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(TreatmentNoteError)
    expect(error).toMatchObject({ noteId: '70', status: 422, mayHaveBeenProcessed: true })
  })

  test('behavior: if the search fails, no note is created and the error says that one may exist', async () => {
    const fetch = fakeFetch(({ method }) => (method === 'POST' ? failed() : Promise.reject(new TypeError('offline'))))
    const client = createClient({ apiKey, app, fetch, clock: fakeClock(), retry: { limit: 0 } })
    await expect(createTreatmentNote(client, body)).rejects.toMatchObject({ status: 500, mayHaveBeenProcessed: true })
    expect(fetch.seen).toHaveLength(2)
  })

  test.each(['POST', 'GET', 'PATCH'])('behavior: an abort during %s rejects with the reason', async (method) => {
    const controller = new AbortController()
    const fetch = fakeFetch((seen) => {
      if (seen.method === method) {
        controller.abort(new Error('cancelled'))
        return Promise.reject(seen.signal?.reason)
      }
      if (seen.method === 'GET') return json({ treatment_notes: [note()], total_entries: 1, links: {} })
      return failed()
    })
    const client = createClient({ apiKey, app, fetch, clock: fakeClock(), retry: { limit: 0 } })
    await expect(createTreatmentNote(client, body, { signal: controller.signal })).rejects.toThrow('cancelled')
  })
})

test.each([1, 2, 3, 4])(
  'behavior: C49: an abort at request %i rejects with the reason, and nothing more is sent',
  async (step) => {
    const { signal, abort, listeners } = bareSignal()
    const responses = [
      failed(),
      json({ treatment_notes: [], total_entries: 0, links: {} }),
      json(note(), { status: 201 }),
      failed(),
    ]
    const fetch = fakeFetch((_, count) => {
      if (count === step) abort()
      return responses[count - 1] ?? expect.unreachable()
    })
    const client = createClient({ apiKey, app, fetch, clock: fakeClock(), retry: { limit: 0 } })
    await expect(createTreatmentNote(client, body, { signal })).rejects.toMatchObject({ name: 'AbortError' })
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
    expect(fetch.seen).toHaveLength(step)
    expect(listeners.size).toBe(0)
  },
)

test('behavior: C49: the reason of an abort is kept, even if it is an error of this library', async () => {
  const controller = new AbortController()
  const reason = new ServerError('stopped')
  const { client, done } = setUp([
    () => {
      controller.abort(reason)
      return failed()
    },
  ])
  await expect(createTreatmentNote(client, body, { signal: controller.signal })).rejects.toBe(reason)
  expect(done()).toHaveLength(1)
})
