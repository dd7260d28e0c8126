import type { Content } from './content'

// What couldn't be saved is kept on this computer, and only that: it is removed once it is saved, and at sign-out.

const prefix = 'desk-note:'

/** Changes to a note that couldn't be saved. */
export interface LocalDraft {
  readonly noteId: string
  readonly patientId: string
  readonly title: string
  readonly content: Content
  /** What the changes began with: see `Versions` of `merge.ts`. */
  readonly sent: Content
  readonly saved: Content
  readonly updatedAt: string
}

/** Whose drafts they are: the scope of their session, so that the next one at this computer doesn't see them. */
type Owner = string

/** Keeps changes on this computer. Without room for them, they are in the page alone. */
export function keepDraft(owner: Owner, draft: LocalDraft): void {
  try {
    localStorage.setItem(`${prefix}${owner}:${draft.noteId}`, JSON.stringify(draft))
  } catch {
    // The editor says that they aren't saved.
  }
}

/** Removes the changes of a note. */
export function dropDraft(owner: Owner, noteId: string): void {
  localStorage.removeItem(`${prefix}${owner}:${noteId}`)
}

/** Returns the changes of a note that are kept here. */
export function keptDraft(owner: Owner, noteId: string): LocalDraft | null {
  return parse(localStorage.getItem(`${prefix}${owner}:${noteId}`))
}

/** Returns all changes that are kept here. */
export function keptDrafts(owner: Owner): readonly LocalDraft[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(`${prefix}${owner}:`))
    .map((key) => parse(localStorage.getItem(key)))
    .filter((draft) => draft !== null)
}

/** Returns how many notes have changes here, whoever wrote them. */
export function countDrafts(): number {
  return Object.keys(localStorage).filter((key) => key.startsWith(prefix)).length
}

/** Removes everybody's changes from this computer: at sign-out. */
export function forgetDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key)
}

function parse(json: string | null): LocalDraft | null {
  try {
    const draft: unknown = JSON.parse(json ?? 'null')
    return isDraft(draft) ? draft : null
  } catch {
    return null
  }
}

function isDraft(value: unknown): value is LocalDraft {
  const names = ['noteId', 'patientId', 'title', 'updatedAt']
  return (
    typeof value === 'object' && value !== null && names.every((name) => typeof Reflect.get(value, name) === 'string')
  )
}
