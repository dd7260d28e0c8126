import { describe, expect, test } from 'vitest'
import { fakeClock } from '../../../core/test/kit.js'
import { createMemoryCache } from '../index.js'

const key = 'clinic/practitioners/?page=1'

describe('createMemoryCache', () => {
  test('default: returns what was set, until it expires', async () => {
    const clock = fakeClock()
    const cache = createMemoryCache({ clock })
    expect(await cache.get(key)).toBeUndefined()
    await cache.set(key, 'value', 1000)
    expect(await cache.get(key)).toBe('value')
    await clock.run(new Promise<void>((resolve) => clock.after(1000, resolve)))
    expect(await cache.get(key)).toBeUndefined()
  })

  test('behavior: drops what was unused for the longest', async () => {
    const cache = createMemoryCache({ maxEntries: 2 })
    for (const name of ['a', 'b']) {
      await cache.get(name)
      await cache.set(name, name, 1000)
    }
    await cache.get('a')
    await cache.get('c')
    await cache.set('c', 'c', 1000)
    expect(await Promise.all(['a', 'b', 'c'].map(cache.get))).toEqual(['a', undefined, 'c'])
  })

  test('behavior: a write forgets its resource and no other', async () => {
    const cache = createMemoryCache()
    const others = ['clinic/practitioner_reference_numbers/', 'other/practitioners/']
    for (const name of [key, ...others]) {
      await cache.get(name)
      await cache.set(name, name, 1000)
    }
    await cache.deletePrefix('clinic/practitioners/')
    expect(await Promise.all([key, ...others].map(cache.get))).toEqual([undefined, ...others])
  })

  test('behavior: what was requested before a write is not kept after it', async () => {
    const cache = createMemoryCache()
    await cache.get(key)
    await cache.deletePrefix('clinic/practitioners/')
    await cache.set(key, 'outdated', 1000)
    expect(await cache.get(key)).toBeUndefined()
    await cache.set(key, 'current', 1000)
    expect(await cache.get(key)).toBe('current')
  })

  test.each([0, 1.5, Number.NaN, '5'])('C72 input: maxEntries %j', (maxEntries) => {
    expect(() => createMemoryCache({ maxEntries: maxEntries as number })).toThrow('maxEntries must be a whole number')
  })
})
