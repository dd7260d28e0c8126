import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { maxPerPage } from '../../core/src/operation/query.js'
import { document } from '../test/document.js'
import { toOpenApi } from '../test/to-open-api.js'
import { compare, describeDefinitions, describeFacts, type Explanation, explain, main, readFacts } from './index.js'
import { usage } from './main.js'

const folder = mkdtempSync(join(tmpdir(), 'api-check-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('main', () => {
  const file = join(folder, 'document.json')
  writeFileSync(file, JSON.stringify(document))

  test('default: compares our definitions with a document, and fails if there are differences', async () => {
    const { output, exitCode } = await main([file])
    const [drift = '', own = ''] = output.split('the API differs from our definitions')
    for (const section of [drift, own]) expect(section).toContain('    operation GET /things: missing\n')
    expect(exitCode).toBe(1)
  }, 120_000)

  test.each([
    [['--update'], '--update needs a FILE.'],
    [['--update', file, file], 'Only one FILE can be given.'],
    [[file, file], 'Only one FILE can be given.'],
    [['--updat', file], 'There is no option --updat.'],
    [[file, '-u'], 'There is no option -u.'],
  ])('C79 input: %j prints what is wrong, and the usage', async (args, problem) => {
    expect(await main(args)).toEqual({ output: `${problem}\n\n${usage}`, exitCode: 2 })
  })

  test.each([[['--help']], [['-h']], [['--update', '--help']]])('C79 behavior: %j prints the usage', async (args) => {
    expect(await main(args)).toEqual({ output: usage, exitCode: 0 })
  })

  test('C79 behavior: an unchanged document, in YAML, differs in nothing', async () => {
    const whole = join(folder, 'whole.yaml')
    writeFileSync(whole, stringify(JSON.parse(JSON.stringify(toOpenApi(readFacts())))))
    const { output, exitCode } = await main([whole])
    expect(output).toMatch(/^operations +211\/211\n/)
    expect(exitCode).toBe(0)
  }, 120_000)

  test('behavior: plain Node runs it', () => {
    const cli = fileURLToPath(new URL('cli.mjs', import.meta.url))
    const run = (flag: string) => execFileSync(process.execPath, [cli, flag], { encoding: 'utf8', stdio: 'pipe' })
    expect(run('--help')).toBe(usage)
    const error = { status: 2, stderr: expect.stringContaining('There is no option --nothing.') }
    expect(() => run('--nothing')).toThrow(expect.objectContaining(error))
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

  test('C79 behavior: core’s largest page is the largest that the API accepts', () => {
    const operations = Object.values(facts.resources).flatMap((resource) => Object.values(resource.operations))
    const lists = operations.filter(({ query }) => query?.includes('per_page'))
    expect(lists.length).toBeGreaterThan(60)
    expect(new Set(lists.map(({ queryRules }) => queryRules?.per_page?.maximum))).toEqual(new Set([maxPerPage]))
  })

  test('every exception explains something', () => {
    expect(explanation.unused).toEqual([])
  })
})
