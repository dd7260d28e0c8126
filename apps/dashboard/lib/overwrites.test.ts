import { expect, test } from 'vitest'
import { overwritesOf } from './overwrites'

const seen = { name: 'Plan', notes: null, referral: false }

test('what somebody else saved in a field that is changed here', () => {
  expect(overwritesOf({ name: 'Mine' }, seen, { ...seen, name: 'Theirs' })).toEqual({ name: 'Theirs' })
  expect(overwritesOf({ referral: false }, { ...seen, referral: true }, { ...seen, referral: true })).toEqual({})
})

test('nothing in other fields, nor where both have saved the same', () => {
  const latest = { ...seen, name: 'Theirs' }
  expect(overwritesOf({ referral: true }, seen, latest)).toEqual({})
  expect(overwritesOf({ name: 'Theirs' }, seen, latest)).toEqual({})
})

test('an empty text is the same as none', () => {
  expect(overwritesOf<{ notes: string | null }>({ notes: 'a' }, { notes: '' }, { notes: null })).toEqual({})
})
