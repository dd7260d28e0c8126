import fc from 'fast-check'
import { expect, test } from 'vitest'
import { searchFor } from './search.js'

test('C68 behavior: a pattern that repeats itself takes linear time', () => {
  const reads = (size: number) => {
    const [word, text] = [`${'ba'.repeat(size / 8)}c${'ab'.repeat(size / 8)}`, 'ab'.repeat(size / 2)]
    let count = 0
    const search = searchFor(word)
    // Counts the letters that the search reads, because a measured time depends on the machine.
    const counted = new Proxy(Object(text), {
      get(target, key) {
        if (typeof key === 'string' && /^\d+$/.test(key)) count++
        return Reflect.get(target, key)
      },
    })
    expect(search(counted, 0)).toBe(-1)
    expect(search(`${text}${word}b`, 0)).toBe(text.length + word.length)
    return count
  }
  expect(reads(80_000)).toBe(80_000)
})

test('C68 behavior: finds what indexOf finds', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'é'), minLength: 1, maxLength: 6 })
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é'), maxLength: 40 })
  fc.assert(
    fc.property(letters, text, fc.nat(10), (word, text, position) => {
      const index = text.indexOf(word, position)
      expect(searchFor(word)(text, position)).toBe(index < 0 ? -1 : index + word.length)
    }),
  )
})
