import { describe, expect, expectTypeOf, test } from 'vitest'
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

/** Answers by method; `posts` in order. */
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
    const made = await createTreatmentNote(client, body)
    expect(done()).toEqual(['POST /treatment_notes'])
    expect(sent(0)).toEqual(body)
    expectTypeOf(made).toEqualTypeOf<TreatmentNote>()
  })

  test('behavior: after a 500 that left nothing: the title as a draft, then the content, which makes it final', async () => {
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

  test('behavior: C29: a note that is there after a 500 is not made again', async () => {
    const { client, done } = setUp([failed], [note({ content })])
    expect(await createTreatmentNote(client, body)).toMatchObject({ id: '70' })
    expect(done()).toEqual(['POST /treatment_notes', 'GET /treatment_notes'])
  })

  test('behavior: C29: a note that is there without its content is filled in', async () => {
    const { client, done, sent } = setUp([failed], [note()])
    await createTreatmentNote(client, body)
    expect(done()).toEqual(['POST /treatment_notes', 'GET /treatment_notes', 'PATCH /treatment_notes/70'])
    expect(sent(2)).toEqual({ content, draft: false })
  })

  test('behavior: content that the server cleaned is the same', async () => {
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
    ['two notes that could be it', [note(), note({ id: '71' })]],
    ['a note with other content', [note({ content: { sections: [{ name: 'Assessment' }] } })]],
  ])('behavior: %s are left for a human to tell', async (_, notes) => {
    const { client, done } = setUp([failed], notes)
    await expect(createTreatmentNote(client, body)).rejects.toThrow(ServerError)
    expect(done()).toEqual(['POST /treatment_notes', 'GET /treatment_notes'])
  })

  test.each<[string, object]>([
    ['title', { title: 'Other' }],
    ['booking', { booking: { links: { self: 'https://api.au2.cliniko.com/v1/bookings/8' } } }],
  ])('behavior: a note of another %s is another note', async (_, rest) => {
    const { client, done } = setUp([failed], [note(rest)])
    await createTreatmentNote(client, body)
    expect(done()).toContain('PATCH /treatment_notes/70')
  })

  test.each<[string, () => Response | Promise<Response>]>([
    ['a lost answer', () => Promise.reject(new TypeError('socket hang up'))],
    ['a gateway that gave up', () => failed(504)],
  ])('behavior: after %s the server may still be at it, so no second note is tried', async (_, post) => {
    const lost = setUp([post])
    await expect(createTreatmentNote(lost.client, body)).rejects.toMatchObject({ mayHaveBeenProcessed: true })
    expect(lost.done()).toEqual(['POST /treatment_notes', 'GET /treatment_notes'])
    const found = setUp([post], [note({ content })])
    expect(await createTreatmentNote(found.client, body)).toMatchObject({ id: '70' })
  })

  test('behavior: a refusal is thrown at once', async () => {
    const { client, done } = setUp([() => json({ errors: { title: 'is needed' } }, { status: 422 })])
    await expect(createTreatmentNote(client, body)).rejects.toThrow(ValidationError)
    expect(done()).toHaveLength(1)
  })

  test('behavior: a note without content has no second step', async () => {
    const { content: _, ...bare } = body
    const { client, done } = setUp([failed])
    await expect(createTreatmentNote(client, bare)).rejects.toThrow(ServerError)
    expect(done()).toHaveLength(2)
    expect(await createTreatmentNote(setUp([failed], [note()]).client, bare)).toMatchObject({ id: '70' })
  })

  test('behavior: a title that fails, too, is not tried a third time', async () => {
    const { client, done } = setUp([failed, failed])
    await expect(createTreatmentNote(client, body)).rejects.toThrow(ServerError)
    expect(done()).toHaveLength(3)
  })

  test('behavior: content that fails leaves a draft, whose id the error has', async () => {
    const { client } = setUp([failed], [], () => failed(422))
    const error = await createTreatmentNote(client, body).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(TreatmentNoteError)
    expect(error).toMatchObject({ noteId: '70', status: 422, mayHaveBeenProcessed: true })
  })

  test('behavior: a search that fails makes no note, and it stays said that there may be one', async () => {
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
