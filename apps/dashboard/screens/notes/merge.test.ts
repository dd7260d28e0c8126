import type { TreatmentNoteContent, TreatmentNoteQuestion } from '@cliniko/core'
import { describe, expect, test } from 'vitest'
import { questionAt } from './content'
import { merge, withChoices } from './merge'

const paragraph = (name: string, answer?: string): TreatmentNoteQuestion => ({
  name,
  type: 'paragraph',
  ...(answer && { answer }),
})
const side = (selected?: string): TreatmentNoteQuestion => ({
  name: 'Side',
  type: 'radiobuttons',
  answers: ['Left', 'Right'].map((value) => ({ value, ...(value === selected && { selected: true }) })),
})
const note = (...questions: TreatmentNoteQuestion[]): TreatmentNoteContent => ({
  sections: [{ name: 'SOAP', questions }],
})
const base = note(paragraph('Plan', 'Walk'), paragraph('Findings'), side())

describe('merge', () => {
  test('default: keeps ours, and takes over what they alone changed', () => {
    const ours = note(paragraph('Plan', 'Run'), paragraph('Findings'), side())
    const theirs = note(paragraph('Plan', 'Walk'), paragraph('Findings', 'Stiff'), side('Left'))
    const result = merge({ sent: base, saved: base, ours, theirs })
    expect(result.conflicts).toEqual([])
    expect(result.taken).toEqual(['Findings', 'Side'])
    expect(result.content).toEqual(note(paragraph('Plan', 'Run'), paragraph('Findings', 'Stiff'), side('Left')))
  })

  test('behavior: an answer that both changed is a conflict, and stays ours until one is chosen', () => {
    const ours = note(paragraph('Plan', 'Run'), paragraph('Findings'), side('Left'))
    const theirs = note(paragraph('Plan', 'Swim'), paragraph('Findings'), side('Right'))
    const { content, conflicts, taken } = merge({ sent: base, saved: base, ours, theirs })
    expect(taken).toEqual([])
    expect(conflicts.map(({ name }) => name)).toEqual(['Plan', 'Side'])
    expect(content).toEqual(ours)
    const chosen = withChoices(content, conflicts, { '0.0': 'theirs', '0.2': 'ours' })
    expect(questionAt(chosen, { section: 0, question: 0 })).toEqual(paragraph('Plan', 'Swim'))
    expect(questionAt(chosen, { section: 0, question: 2 })).toEqual(side('Left'))
  })

  test('behavior: the same change of both is none, nor is what Cliniko cleaned of ours', () => {
    const same = note(paragraph('Plan', 'Run'), paragraph('Findings'), side())
    expect(merge({ sent: base, saved: base, ours: same, theirs: same }).conflicts).toEqual([])
    const sent = note(paragraph('Plan', '<p onclick="x">Run</p>'), paragraph('Findings'), side())
    const saved = note(paragraph('Plan', '<p>Run</p>'), paragraph('Findings'), side())
    expect(merge({ sent, saved, ours: sent, theirs: saved })).toMatchObject({ content: sent, taken: [], conflicts: [] })
  })

  test('behavior: an answer that they removed is a change', () => {
    const theirs = note(paragraph('Plan'), paragraph('Findings'), side())
    expect(merge({ sent: base, saved: base, ours: base, theirs }).content).toEqual(theirs)
  })

  test('behavior: questions of the same name are told apart by their place', () => {
    const twice = note(paragraph('Plan', 'a'), paragraph('Plan', 'b'))
    const ours = note(paragraph('Plan', 'a2'), paragraph('Plan', 'b'))
    const theirs = note(paragraph('Plan', 'a'), paragraph('Plan', 'b2'))
    const result = merge({ sent: twice, saved: twice, ours, theirs })
    expect(result.content).toEqual(note(paragraph('Plan', 'a2'), paragraph('Plan', 'b2')))
  })

  test('input: other questions, or none, are left to the user', () => {
    expect(merge({ sent: base, saved: base, ours: base, theirs: note(paragraph('Else')) }).isRestructured).toBe(true)
    expect(merge({ sent: base, saved: base, ours: base, theirs: null }).isRestructured).toBe(true)
    expect(merge({ sent: null, saved: null, ours: null, theirs: null })).toMatchObject({ isRestructured: false })
  })
})
