import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { facts } from '../../test/facts.js'
import { readFacts, writeFacts } from '../index.js'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'facts-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const contentOf = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'))

describe('writeFacts and readFacts', () => {
  test('default: what is written is read', () => {
    writeFacts(facts, folder)
    expect(readFacts(folder)).toEqual(facts)
  })

  test('behavior: a resource has its own models, and models of no resource are shared', () => {
    const models = { ...facts.models, ThingOfAnotherKind: { fields: {} } }
    writeFacts({ ...facts, models }, folder)
    expect(readdirSync(folder).sort()).toEqual(['shared.json', 'things.json'])
    expect(Object.keys(contentOf('things.json').models)).toEqual(['Thing', 'ThingOfAnotherKind'])
    expect(Object.keys(contentOf('shared.json').models)).toEqual(['Code', 'Flag', 'Text'])
  })

  test('behavior: the table of this package is written as it was', () => {
    const committed = new URL('../../facts/', import.meta.url)
    writeFacts(readFacts(), folder)
    expect(readdirSync(folder).sort()).toEqual(readdirSync(committed).sort())
    for (const name of readdirSync(folder)) {
      const before = readFileSync(new URL(name, committed), 'utf8')
      expect(JSON.stringify(contentOf(name)), name).toBe(JSON.stringify(JSON.parse(before)))
    }
  })
})

describe('the facts table', () => {
  test('default: holds names, types and paths, and no sentences', () => {
    const { resources, models, bodies } = readFacts()
    expect(Object.values(resources).flatMap(({ operations }) => Object.keys(operations))).toHaveLength(211)
    const texts = textsIn({ resources, models, bodies })
    expect(texts.filter((text) => text.split(' ').length > 6 || /[.!?]( |$)/.test(text))).toEqual([])
  })
})

/** Returns all strings in a value but the keys of objects. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
