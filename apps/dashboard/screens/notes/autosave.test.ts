import type { TreatmentNote, TreatmentNoteContent } from '@cliniko/core'
import { describe, expect, test } from 'vitest'
import { type AutosaveParts, createAutosave } from './autosave'

const content = (plan: string, findings = 'Stiff'): TreatmentNoteContent => ({
  sections: [
    {
      name: 'SOAP',
      questions: [
        { name: 'Plan', type: 'paragraph', answer: plan },
        { name: 'Findings', type: 'paragraph', answer: findings },
      ],
    },
  ],
})

function noteOf(changes: Partial<TreatmentNote>): TreatmentNote {
  return {
    id: '1',
    archived_at: null,
    author_name: 'Hannah',
    content: content('Walk'),
    created_at: '2026-03-02T00:00:00Z',
    deleted_at: null,
    draft: true,
    finalized_at: null,
    pinned_at: null,
    title: 'Note',
    updated_at: '2026-03-02T00:00:00Z',
    patient: { links: { self: '/patients/2' } },
    links: { self: '/treatment_notes/1' },
    ...changes,
  }
}

/** A clinic with one note, a local store, and timers that a test runs itself. */
function setUp() {
  let stored = noteOf({})
  let minute = 0
  const timers = new Set<() => void>()
  const kept: unknown[] = []
  const sent: unknown[] = []
  let failure: Error | null = null
  let whileSaving = () => {}
  /** Somebody changes the note, in this browser or another. */
  const write = (changes: Partial<TreatmentNote>) => {
    minute++
    stored = { ...stored, ...changes, updated_at: `2026-03-02T00:0${minute}:00Z` }
    return stored
  }
  const parts: AutosaveParts = {
    async load() {
      if (failure) throw failure
      return stored
    },
    async save(body) {
      if (failure) throw failure
      sent.push(body)
      whileSaving()
      whileSaving = () => {}
      return write({ content: body.content, ...(body.draft === false && { draft: false }) })
    },
    keep: (draft) => kept.push(draft?.content ?? null),
    schedule(run) {
      timers.add(run)
      return () => timers.delete(run)
    },
  }
  return {
    autosave: createAutosave(stored, parts),
    parts,
    sent,
    write,
    timers,
    stored: () => stored,
    lastKept: () => kept.at(-1),
    fail: (error: Error | null) => {
      failure = error
    },
    /** Does something while the next request to save is on its way. */
    during: (run: () => void) => {
      whileSaving = run
    },
  }
}

describe('createAutosave', () => {
  test('default: saves after a pause, and keeps nothing on this computer', async () => {
    const { autosave, sent, timers, lastKept } = setUp()
    autosave.change(content('Wal'))
    autosave.change(content('Run'))
    expect(autosave.state().phase).toBe('dirty')
    expect(sent).toEqual([])
    expect(timers.size).toBe(1)
    expect(await autosave.flush()).toBe(true)
    expect(sent).toEqual([{ content: content('Run') }])
    expect(autosave.state()).toMatchObject({ phase: 'idle', savedAt: '2026-03-02T00:01:00Z' })
    expect(lastKept()).toBeNull()
  })

  test('behavior: what is typed while it saves is saved afterwards, in order', async () => {
    const { autosave, sent, during } = setUp()
    autosave.change(content('Run'))
    during(() => autosave.change(content('Run far')))
    expect(await autosave.flush()).toBe(false)
    expect(autosave.state().phase).toBe('dirty')
    expect(await autosave.flush()).toBe(true)
    expect(sent).toEqual([{ content: content('Run') }, { content: content('Run far') }])
  })

  test('behavior: what cannot be saved is kept on this computer, and removed once it is', async () => {
    const { autosave, fail, lastKept, timers } = setUp()
    autosave.change(content('Run'))
    fail(new Error('offline'))
    expect(await autosave.flush()).toBe(false)
    expect(autosave.state().phase).toBe('failed')
    expect(lastKept()).toEqual(content('Run'))
    autosave.change(content('Run far'))
    expect(lastKept()).toEqual(content('Run far'))
    fail(null)
    for (const run of timers) run()
    expect(await autosave.flush()).toBe(true)
    expect(lastKept()).toBeNull()
  })

  test('behavior: answers that only somebody else changed are taken over before ours is saved', async () => {
    const { autosave, write, stored } = setUp()
    autosave.change(content('Run'))
    write({ content: content('Walk', 'Looser') })
    expect(await autosave.flush()).toBe(true)
    expect(stored().content).toEqual(content('Run', 'Looser'))
    expect(autosave.state().taken).toEqual(['Findings'])
  })

  test('behavior: an answer that both changed stops the saving until one is chosen', async () => {
    const { autosave, write, stored, sent, lastKept } = setUp()
    autosave.change(content('Run'))
    write({ content: content('Swim') })
    expect(await autosave.flush()).toBe(false)
    expect(autosave.state().phase).toBe('conflict')
    expect(autosave.state().conflicts.map(({ name }) => name)).toEqual(['Plan'])
    expect(stored().content).toEqual(content('Swim'))
    expect(lastKept()).toEqual(content('Run'))
    autosave.change(content('Run', 'Looser'))
    expect(await autosave.finish()).toBe(false)
    expect(sent).toEqual([])
    expect(await autosave.resolve({ '0.0': 'ours' })).toBe(true)
    expect(stored().content).toEqual(content('Run', 'Looser'))
    expect(lastKept()).toBeNull()
  })

  test('behavior: a third version, saved while one is chosen, is a conflict again', async () => {
    const { autosave, write, stored } = setUp()
    autosave.change(content('Run'))
    write({ content: content('Swim') })
    await autosave.flush()
    write({ content: content('Cycle') })
    expect(await autosave.resolve({ '0.0': 'ours' })).toBe(false)
    expect(autosave.state().phase).toBe('conflict')
    expect(stored().content).toEqual(content('Cycle'))
    expect(await autosave.resolve({ '0.0': 'theirs' })).toBe(true)
    expect(stored().content).toEqual(content('Cycle'))
  })

  test('behavior: finishing saves what is not saved yet', async () => {
    const { autosave, sent } = setUp()
    autosave.change(content('Run'))
    expect(await autosave.finish()).toBe(true)
    expect(sent).toEqual([{ content: content('Run'), draft: false }])
    expect(autosave.state()).toMatchObject({ phase: 'final', isLost: false })
  })

  test('behavior: a note that somebody else finished is not changed, and what was not saved is still shown', async () => {
    const { autosave, write, sent } = setUp()
    autosave.change(content('Run'))
    write({ draft: false, content: content('Swim') })
    expect(await autosave.flush()).toBe(false)
    expect(sent).toEqual([])
    expect(autosave.state()).toMatchObject({ phase: 'final', isLost: true, content: content('Run') })
  })

  test('behavior: a version that arrives otherwise is taken over', () => {
    const { autosave, write } = setUp()
    autosave.notice(write({ content: content('Swim') }))
    expect(autosave.state()).toMatchObject({ phase: 'idle', content: content('Swim'), taken: ['Plan'] })
  })

  test('behavior: changes kept by an earlier page are compared with what is there now', async () => {
    const { autosave, write, stored } = setUp()
    write({ content: content('Walk', 'Looser') })
    const before = { sent: content('Walk'), saved: content('Walk'), updatedAt: '2026-03-02T00:00:00Z' }
    autosave.restore({ noteId: '1', patientId: '2', title: 'Note', content: content('Run'), ...before })
    await autosave.flush()
    expect(stored().content).toEqual(content('Run', 'Looser'))
  })

  test('behavior: a closed autosave saves once more, and sets no timer', async () => {
    const { autosave, fail, timers, lastKept } = setUp()
    autosave.change(content('Run'))
    fail(new Error('offline'))
    autosave.close()
    await Promise.resolve()
    await Promise.resolve()
    expect(timers.size).toBe(0)
    await autosave.flush()
    expect(lastKept()).toEqual(content('Run'))
  })
})
