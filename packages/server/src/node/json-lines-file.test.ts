import { mkdir, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { jsonLinesFile } from './json-lines-file.js'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cliniko-lines-'))
})
afterEach(() => rm(folder, { recursive: true }))

const eventsIn = async (path: string): Promise<unknown[]> =>
  (await readFile(path, 'utf8'))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

test('C46 default: appends a line for each event, in a file for its owner alone', async () => {
  const path = join(folder, 'access.jsonl')
  const write = jsonLinesFile(path)
  await write({ user: '1', note: 'a\nb' })
  await write({ user: '2' })
  await jsonLinesFile(path, { flush: true })({ user: '3' })
  expect(await eventsIn(path)).toEqual([{ user: '1', note: 'a\nb' }, { user: '2' }, { user: '3' }])
  expect((await stat(path)).mode & 0o777).toBe(0o600)
})

test('C46 behavior: keeps the order of events at once, and resolves when each is in the file', async () => {
  const path = join(folder, 'access.jsonl')
  const write = jsonLinesFile(path)
  const numbers = Array.from({ length: 500 }, (_, number) => number)
  await Promise.all(
    numbers.map(async (number) => {
      await write({ number })
      expect(await eventsIn(path)).toContainEqual({ number })
    }),
  )
  expect(await eventsIn(path)).toEqual(numbers.map((number) => ({ number })))
})

test('C46 behavior: goes on in a new file after the file is rotated', async () => {
  const path = join(folder, 'access.jsonl')
  const write = jsonLinesFile(path)
  await write({ number: 1 })
  await rename(path, `${path}.1`)
  await write({ number: 2 })
  expect([await eventsIn(`${path}.1`), await eventsIn(path)]).toEqual([[{ number: 1 }], [{ number: 2 }]])
})

test('C46 behavior: rejects what it cannot write, and writes the next event on a line of its own', async () => {
  const path = join(folder, 'logs')
  const write = jsonLinesFile(join(path, 'access.jsonl'))
  const results = await Promise.allSettled([write({ number: 1 }), write({ number: 2 })])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await mkdir(path)
  await write({ number: 3 })
  expect(await readFile(join(path, 'access.jsonl'), 'utf8')).toBe('\n{"number":3}\n')
})

test('C46 input: rejects what JSON cannot hold', async () => {
  const path = join(folder, 'access.jsonl')
  const write = jsonLinesFile(path)
  await expect(write({ id: 1n })).rejects.toThrow(TypeError)
  await write({ id: '1' })
  expect(await eventsIn(path)).toEqual([{ id: '1' }])
})
