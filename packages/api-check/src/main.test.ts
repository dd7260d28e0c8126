import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { document } from '../test/document.js'
import { compare, describeDefinitions, describeFacts, type Explanation, explain, main, readFacts } from './index.js'

const folder = mkdtempSync(join(tmpdir(), 'api-check-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('main', () => {
  const file = join(folder, 'document.json')
  writeFileSync(file, JSON.stringify(document))

  test('default: compares our definitions with a document, and fails if there are differences', async () => {
    const { output, exitCode } = await main([file])
    expect(output).toContain('  operation GET /things: missing\n')
    expect(exitCode).toBe(1)
  }, 120_000)

  test.each([[['--update']], [['--help']], [[file, file]]])('input: %j prints the usage', async (args) => {
    expect(await main(args)).toEqual({ output: expect.stringContaining('Usage:'), exitCode: 2 })
  })

  test('input: a file that is no OpenAPI document', async () => {
    const other = join(folder, 'other.json')
    writeFileSync(other, '{ "swagger": "2.0" }')
    await expect(main([other])).rejects.toThrow('is not an OpenAPI 3 document')
  })

  test('behavior: plain Node runs it', () => {
    const cli = fileURLToPath(new URL('cli.mjs', import.meta.url))
    const run = () => execFileSync(process.execPath, [cli, '--help'], { encoding: 'utf8', stdio: 'pipe' })
    expect(run).toThrow(expect.objectContaining({ status: 2, stdout: expect.stringContaining('Usage:') }))
  }, 120_000)
})

describe('our definitions and the facts', () => {
  const facts = readFacts()
  let explanation: Explanation

  beforeAll(async () => {
    explanation = explain(compare(describeFacts(facts), await describeDefinitions()).differences)
  }, 120_000)

  test.each(Object.keys(facts.resources))('%s: every difference is explained', (resource) => {
    const differences = explanation.unexplained.filter((difference) => difference.resource === resource)
    expect(differences.map(({ line }) => line)).toEqual([])
  })

  test('every difference belongs to a resource of the API', () => {
    const others = explanation.unexplained.filter(({ resource }) => !(resource in facts.resources))
    expect(others.map(({ line }) => line)).toEqual([])
  })

  test('every exception explains something', () => {
    expect(explanation.unused).toEqual([])
  })
})
