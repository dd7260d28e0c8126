import type { Client } from '../../client.js'
import type { RequestOptions } from '../../http/call.js'
import { ClinikoError, ServerError } from '../../http/errors.js'
import { type Link, linkedId } from '../../relations/link.js'
import { create, list, type TreatmentNote, type TreatmentNoteCreate, update } from '../../resources/treatment-notes.js'

declare module '../../http/errors.js' {
  interface ClinikoErrors {
    TreatmentNoteError: TreatmentNoteError
  }
}

/** A note was made, but its content isn't sure to be there: send that with `treatmentNotes.update` to `noteId`. */
export class TreatmentNoteError extends ClinikoError {
  override readonly name = 'TreatmentNoteError'
  /** The note: a draft, unless it has its content after all. */
  readonly noteId: string

  constructor(noteId: string, { operation, status, requestId, retryable, fields, code, hint }: ClinikoError) {
    super('The note was made as a draft, but not filled in. Send its content to error.noteId: do not make it again.', {
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
 * Makes a treatment note, and never two. Cliniko is reported to answer a note with all its content by a 500 at times,
 * and to take it in two steps: the title, then the content. So this tries it whole; after a failure it looks whether
 * there is a note now, and only if a 500 left none, it goes the two steps. A note that shall be final stays a draft
 * until its content is in, as a final note can't be changed.
 *
 * Only users who are practitioners can make notes; the author is the key's owner.
 *
 * @param body - `draft: true` lets the note be changed later; without `draft`, Cliniko decides, but in two steps the note
 * stays a draft.
 * @throws {@link TreatmentNoteError} where the note is there without its content. Any other error of `client.request`
 * means that no note was seen; where its `mayHaveBeenProcessed` is set, look before trying again.
 * @example
 * const content = answerNote(template.content, { Assessment: { Progress: 'Better <3 weeks' } })
 * await createTreatmentNote(client, { patient_id, title: 'Standard consultation', content, draft: true })
 */
export async function createTreatmentNote(
  client: Client,
  body: TreatmentNoteCreate,
  options: Pick<RequestOptions, 'signal'> = {},
): Promise<TreatmentNote> {
  const since = client.clock.now()
  try {
    return await client.request(create, body, options)
  } catch (error) {
    if (!(error instanceof ClinikoError && error.mayHaveBeenProcessed)) throw error
    const made = await find(client, body, since, options).catch((other: unknown) => {
      // What matters is that there may be a note, not why it can't be seen.
      throw other instanceof ClinikoError ? error : other
    })
    if (made === 'unsure') throw error
    if (made && (!body.content || made.content)) return made
    if (made) return fill(client, made.id, body, options)
    // After anything but a 500 the server may still be at it, and a second note come to be.
    if (!(error instanceof ServerError && error.status === 500 && body.content)) throw error
    const { content: _, ...rest } = body
    const draft = await client.request(create, { ...rest, draft: true }, options)
    return fill(client, draft.id, body, options)
  }
}

/** Sends the content, and with it what makes a note final. */
async function fill(
  client: Client,
  id: string,
  { content, draft }: TreatmentNoteCreate,
  options: Pick<RequestOptions, 'signal'>,
): Promise<TreatmentNote> {
  try {
    return await client.request(update, id, { content: content ?? null, ...(draft != null && { draft }) }, options)
  } catch (error) {
    throw error instanceof ClinikoError ? new TreatmentNoteError(id, error) : error
  }
}

/** Clocks of two machines differ. */
const skew = 300_000

/**
 * The note that was made after all: of this patient, since then, with this title and these relations, and either this
 * content or none yet. Where several could be it, or one has another content, that's for a human to tell.
 */
async function find(
  client: Client,
  body: TreatmentNoteCreate,
  since: number,
  { signal }: Pick<RequestOptions, 'signal'>,
): Promise<TreatmentNote | 'unsure' | undefined> {
  const where = { patient_id: body.patient_id, created_at: { gte: new Date(since - skew) } }
  const notes = await client.request(list, { where, signal }).toArray()
  const alike = notes.filter(
    (note) =>
      note.title === body.title &&
      isOf(note.booking, body.booking_id) &&
      isOf(note.attendee, body.attendee_id) &&
      isOf(note.treatment_note_template, body.treatment_note_template_id),
  )
  const [one, another] = alike
  if (!one) return undefined
  const isSame = !one.content || !body.content || textOf(one.content) === textOf(body.content)
  return another || !isSame ? 'unsure' : one
}

function isOf(link: Link | null | undefined, id: string | undefined): boolean {
  return id === undefined || linkedId(link) === id
}

/** All that a content says, without tags and what stands for nothing: the server cleans HTML and leaves nulls out. */
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
