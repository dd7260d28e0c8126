import type { TreatmentNote } from '@cliniko/core'
import { answerText, type Content, placesOf, questionAt, structureText, toBody } from './content'
import type { LocalDraft } from './local-drafts'
import { type Choices, type Conflict, merge, withChoices } from './merge'

/** How far the changes have got. */
export type Phase = 'idle' | 'dirty' | 'saving' | 'failed' | 'conflict' | 'final'

/** What an editor shows. */
export interface AutosaveState {
  readonly content: Content
  readonly phase: Phase
  /** When Cliniko last saved our changes, in ISO format. */
  readonly savedAt: string | null
  /** Why the changes weren't saved. */
  readonly error: Error | null
  readonly conflicts: readonly Conflict[]
  /** What somebody else saved, if its questions are other ones than ours. */
  readonly restructured: Content | undefined
  /** Questions whose answers somebody else changed, and that were taken over. */
  readonly taken: readonly string[]
  /** Whether somebody else finished the note while there were changes. */
  readonly isLost: boolean
}

/** What an autosave works with. */
export interface AutosaveParts {
  /** Fetches the note as it is now. */
  load(): Promise<TreatmentNote>
  /** Saves content, and finishes the note if `draft` is false. */
  save(body: { readonly content: Content; readonly draft?: false }): Promise<TreatmentNote>
  /** Keeps changes that couldn't be saved on this computer. null: there are none any more. */
  keep(draft: Pick<LocalDraft, 'content' | 'sent' | 'saved' | 'updatedAt'> | null): void
  /** Calls `run` once after `ms` milliseconds. Returns a function that cancels it. */
  schedule(run: () => void, ms: number): () => void
}

/** Saves a note while it is written. */
export interface Autosave {
  state(): AutosaveState
  subscribe(listener: () => void): () => void
  /** Takes what is in the editor. It is saved after a pause. */
  change(content: Content): void
  /** Saves now. Resolves to whether everything is saved. */
  flush(): Promise<boolean>
  /** Saves, and makes the note final. */
  finish(): Promise<boolean>
  /** Takes changes that an earlier page couldn't save, and saves them. */
  restore(draft: LocalDraft): void
  /** Saves what there is to save, and then nothing more. */
  close(): void
  /** Takes a version of the note that was fetched for another reason. */
  notice(note: TreatmentNote): void
  /** Settles conflicts, and saves. */
  resolve(choices: Choices): Promise<boolean>
  /** Settles a note whose questions were changed: by ours as a whole, or by theirs. */
  resolveWhole(side: 'ours' | 'theirs'): Promise<boolean>
}

const pause = 1500
const retryPause = 15_000

/** Creates the autosave of a draft. */
export function createAutosave(note: TreatmentNote, parts: AutosaveParts): Autosave {
  const listeners = new Set<() => void>()
  let sent = note.content
  let saved = note.content
  let updatedAt = note.updated_at
  let isClosed = false
  let theirs: TreatmentNote = note
  let cancelTimer = () => {}
  let running: Promise<boolean> | null = null
  let state: AutosaveState = {
    content: note.content,
    phase: 'idle',
    savedAt: null,
    error: null,
    conflicts: [],
    restructured: undefined,
    taken: [],
    isLost: false,
  }

  function set(changes: Partial<AutosaveState>): void {
    state = { ...state, ...changes }
    for (const listener of listeners) listener()
  }

  function wait(ms: number): void {
    cancelTimer()
    if (!isClosed) cancelTimer = parts.schedule(() => void flush(), ms)
  }

  const isDirty = () => !isEqual(state.content, sent)
  const keep = () => parts.keep(isDirty() ? { content: state.content, sent, saved, updatedAt } : null)

  /** Compares what Cliniko has now with what we know. Returns whether ours can be saved. */
  function reconcile(latest: TreatmentNote): boolean {
    theirs = latest
    if (!latest.draft || latest.archived_at) {
      const isLost = isDirty() && !isEqual(state.content, latest.content)
      parts.keep(null)
      set({ phase: 'final', isLost, conflicts: [], restructured: undefined })
      return false
    }
    if (latest.updated_at === updatedAt && isEqual(latest.content, saved)) return true
    const { content, taken, conflicts, isRestructured } = merge({
      sent,
      saved,
      ours: state.content,
      theirs: latest.content,
    })
    if (isRestructured && isDirty()) {
      set({ phase: 'conflict', restructured: latest.content })
      keep()
      return false
    }
    if (conflicts.length > 0) {
      set({ content, phase: 'conflict', conflicts, taken })
      keep()
      return false
    }
    rebase(latest)
    if (isRestructured) set({ content: latest.content, taken: placesOf(latest.content).map(nameIn(latest.content)) })
    else set({ content, taken: taken.length > 0 ? taken : state.taken })
    return true
  }

  function rebase({ content, updated_at }: TreatmentNote): void {
    sent = content
    saved = content
    updatedAt = updated_at
  }

  async function run(isFinishing: boolean): Promise<boolean> {
    cancelTimer()
    set({ phase: 'saving', error: null })
    try {
      if (!reconcile(await parts.load())) return false
      const { content } = state
      if (!isFinishing && isEqual(content, sent)) {
        parts.keep(null)
        set({ phase: 'idle' })
        return true
      }
      const note = await parts.save({ content: toBody(content), ...(isFinishing && { draft: false }) })
      sent = content
      saved = note.content
      updatedAt = note.updated_at
      const isComplete = state.content === content
      set({ phase: isFinishing ? 'final' : isComplete ? 'idle' : 'dirty', savedAt: note.updated_at })
      keep()
      if (!isComplete && !isFinishing) wait(pause)
      return isComplete || isFinishing
    } catch (error) {
      set({ phase: 'failed', error: error instanceof Error ? error : new Error(String(error)) })
      keep()
      wait(retryPause)
      return false
    }
  }

  /** One at a time: what is changed meanwhile is saved afterwards. */
  async function start(isFinishing: boolean): Promise<boolean> {
    while (running) await running
    if (state.phase === 'final' || state.phase === 'conflict') return false
    running = run(isFinishing)
    const result = await running
    running = null
    return result
  }

  async function flush(): Promise<boolean> {
    if (state.phase === 'idle' && !running) return true
    return start(false)
  }

  function settle(content: Content): Promise<boolean> {
    rebase(theirs)
    set({ content, phase: 'dirty', conflicts: [], restructured: undefined })
    return start(false)
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    change(content) {
      const { phase } = state
      if (phase === 'final') return
      set({ content, phase: phase === 'idle' ? 'dirty' : phase, taken: [] })
      if (phase === 'conflict' || phase === 'failed') keep()
      if (phase !== 'conflict') wait(pause)
    },
    restore(draft) {
      sent = draft.sent
      saved = draft.saved
      updatedAt = draft.updatedAt
      set({ content: draft.content, phase: 'dirty' })
      void flush()
    },
    close() {
      isClosed = true
      cancelTimer()
      void flush()
    },
    flush,
    finish: () => start(true),
    notice(latest) {
      if (running || state.phase === 'final' || state.phase === 'conflict') return
      if (latest.updated_at === updatedAt || latest.updated_at < updatedAt) return
      reconcile(latest)
    },
    resolve: (choices) => settle(withChoices(state.content, state.conflicts, choices)),
    resolveWhole: (side) => settle(side === 'ours' ? state.content : theirs.content),
  }
}

function nameIn(content: Content) {
  return (place: { readonly section: number; readonly question: number }) => questionAt(content, place)?.name ?? ''
}

/** Whether two contents have the same questions and answers, however they are written. */
function isEqual(a: Content, b: Content): boolean {
  if (a === b) return true
  if (structureText(a) !== structureText(b)) return false
  return placesOf(a).every((place) => answerText(questionAt(a, place)) === answerText(questionAt(b, place)))
}
