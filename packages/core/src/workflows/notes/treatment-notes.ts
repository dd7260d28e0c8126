import type { Client } from '../../client.js'
import { throwIfAborted } from '../../http/abort.js'
import type { RequestOptions } from '../../http/call.js'
import { ClinikoError, ServerError } from '../../http/errors.js'
import { type Link, linkedId } from '../../relations/link.js'
import { create, list, type TreatmentNote, type TreatmentNoteCreate, update } from '../../resources/treatment-notes.js'
import { checkOptions } from '../check.js'
import { workflow } from '../workflow.js'

declare module '../../http/errors.js' {
  interface ClinikoErrors {
    TreatmentNoteError: TreatmentNoteError
  }
}

/**
 * Thrown if a note was created but its content may be missing. Send the content with `treatmentNotes.update` to `noteId`.
 */
export class TreatmentNoteError extends ClinikoError {
  override get name(): 'TreatmentNoteError' {
    return 'TreatmentNoteError'
  }
  /** The note: a draft, unless the content was saved after all. */
  readonly noteId: string

  constructor(noteId: string, { operation, status, requestId, retryable, fields, code, hint }: ClinikoError) {
    super('The note was created as a draft without its content. Update error.noteId: do not create the note again.', {
      operation,
      status,
      requestId,
      retryable,
      mayHaveBeenProcessed: true,
      fields,
      code,
      hint,
    })
    this.noteId = noteId
  }
}

/**
 * Creates a treatment note, and never two. Cliniko reportedly returns 500 for some notes with content, but accepts them in
 * two requests: the title, then the content. So this sends the whole note first. After a failure it checks whether the
 * note exists, and only if a 500 left none it falls back to two requests. A note meant to be final stays a draft until its
 * content is saved, because a final note cannot be changed.
 *
 * Only users who are practitioners can create notes. The author is the user who owns the API key.
 *
 * @param body - With `draft: true` the note can be changed later. Without `draft`, Cliniko decides, but the fallback
 * leaves the note a draft.
 * @throws {@link TreatmentNoteError} if the note exists without its content. Any other error of `client.request` means
 * that no note was found: if its `mayHaveBeenProcessed` is set, check again before retrying.
 * @example
 * const content = answerNote(template.content, { Assessment: { Progress: 'Better <3 weeks' } })
 * await createTreatmentNote(client, { patient_id, title: 'Standard consultation', content, draft: true })
 */
export const createTreatmentNote = /* @__PURE__ */ workflow(
  { requests: [create, list, update] },
  async function createTreatmentNote(
    client: Client,
    body: TreatmentNoteCreate,
    options: Pick<RequestOptions, 'signal'> = {},
  ): Promise<TreatmentNote> {
    checkOptions(options, ['signal'])
    const { signal } = options
    const startedAt = client.clock.now()
    try {
      return await client.request(create, body, options)
    } catch (error) {
      throwIfAborted(signal)
      if (!(error instanceof ClinikoError && error.mayHaveBeenProcessed)) throw error
      const existing = await findNote(client, body, startedAt, options).catch((searchError: unknown) => {
        throwIfAborted(signal)
        // The caller needs to know that the note may exist, not why the search failed.
        throw searchError instanceof ClinikoError ? error : searchError
      })
      if (existing === 'unsure') throw error
      if (existing && (!body.content || existing.content)) return existing
      if (existing) return saveContent(client, existing.id, body, options)
      // After any other error the server may still be processing the request, and a second note could appear.
      if (!(error instanceof ServerError && error.status === 500 && body.content)) throw error
      const { content: _, ...rest } = body
      const draft = await client.request(create, { ...rest, draft: true }, options)
      return saveContent(client, draft.id, body, options)
    }
  },
)

/** Sends the content, with the `draft` that makes a note final. */
async function saveContent(
  client: Client,
  id: string,
  { content, draft }: TreatmentNoteCreate,
  options: Pick<RequestOptions, 'signal'>,
): Promise<TreatmentNote> {
  try {
    return await client.request(update, id, { content: content ?? null, ...(draft != null && { draft }) }, options)
  } catch (error) {
    throwIfAborted(options.signal)
    throw error instanceof ClinikoError ? new TreatmentNoteError(id, error) : error
  }
}

/** The largest expected difference between two machines' clocks, in milliseconds. */
const clockSkew = 300_000

/**
 * Finds the note that a failed request created: of the same patient, created since then, with the same title and
 * relations, and with the same content or none. Returns `'unsure'` if several notes match or one has other content: a
 * person has to decide.
 */
async function findNote(
  client: Client,
  body: TreatmentNoteCreate,
  startedAt: number,
  { signal }: Pick<RequestOptions, 'signal'>,
): Promise<TreatmentNote | 'unsure' | undefined> {
  const where = { patient_id: body.patient_id, created_at: { gte: new Date(startedAt - clockSkew) } }
  const notes = await client.request(list, { where, signal }).toArray()
  const [match, duplicate] = notes.filter(
    (note) =>
      note.title === body.title &&
      pointsTo(note.booking, body.booking_id) &&
      pointsTo(note.attendee, body.attendee_id) &&
      pointsTo(note.treatment_note_template, body.treatment_note_template_id),
  )
  if (!match) return undefined
  const isSame = !match.content || !body.content || textOf(match.content) === textOf(body.content)
  return duplicate || !isSame ? 'unsure' : match
}

function pointsTo(link: Link | null | undefined, id: string | undefined): boolean {
  return id === undefined || linkedId(link) === id
}

/** Returns the text of a content without tags and empty values, because the server sanitises HTML and drops nulls. */
function textOf(content: unknown): string {
  if (typeof content === 'string') return content.replace(/<[^>]*>|\s/g, '')
  if (typeof content !== 'object' || content === null) return content === true ? '+' : ''
  const isList = Array.isArray(content)
  const parts = Object.entries(content)
    .map(([key, value]) => [isList ? '' : key, textOf(value)])
    .filter(([, text]) => text)
    .map(([key, text]) => `${key}(${text})`)
  return (isList ? parts : parts.sort()).join()
}
