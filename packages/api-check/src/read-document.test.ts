import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { document } from '../test/document.js'
import { main, readDocument } from './index.js'

const folder = mkdtempSync(join(tmpdir(), 'read-document-'))
afterAll(() => rmSync(folder, { recursive: true }))

function fileWith(text: string): string {
  const file = join(folder, 'document')
  writeFileSync(file, text)
  return file
}

const json = JSON.stringify(document)
const value: unknown = JSON.parse(json)

describe('readDocument', () => {
  test.each([
    ['JSON', json],
    ['JSON with a byte order mark', `\uFEFF${json}`],
    ['YAML', stringify(value)],
    ['YAML with anchors', 'openapi: 3.1.0\npaths:\n  /a: &a {}\n  /b: *a\n'],
  ])('C79 input: %s', (title, text) => {
    const expected = title === 'YAML with anchors' ? { openapi: '3.1.0', paths: { '/a': {}, '/b': {} } } : value
    expect(readDocument(fileWith(text))).toEqual(expected)
  })
})

describe('C79 main: a file that can’t be read', () => {
  test.each([
    ['neither JSON nor YAML', '{ "openapi": ', /is neither JSON nor YAML: .+/],
    ['YAML that is broken', 'openapi: 3.0.3\n  paths: [', /is neither JSON nor YAML: .+/],
    ['nothing', '', /is not an OpenAPI 3 document: it has no "openapi"\./],
    ['text', 'Not Found', /is not an OpenAPI 3 document: it has no "openapi"\./],
    ['a list', '[]', /is not an OpenAPI 3 document: it has no "openapi"\./],
    ['a web page', '\n<!DOCTYPE html><html></html>', /is a web page: download the document itself, in JSON or YAML\./],
    ['Swagger 2', '{ "swagger": "2.0", "paths": {} }', /is a Swagger 2 document: convert it to OpenAPI 3 first\./],
    ['OpenAPI 4', 'openapi: 4.0.0\npaths: {}', /is not an OpenAPI 3 document: its version is 4\.0\.0\./],
    ['no paths', 'openapi: 3.0.3', /is not an OpenAPI 3 document: it has no "paths"\./],
    ['parameters that are no list', stringify(brokenDocument()), /GET \/things can't be read: .+/],
    ['a YAML bomb', bomb(), /is too large: with its aliases, it has more than 1000000 values\./],
  ])('C79 input: %s is one line, and exit code 2', async (_title, text, message) => {
    const { output, exitCode } = await main([fileWith(text)])
    expect(output).toMatch(message)
    expect(output.trimEnd().split('\n')).toHaveLength(1)
    expect(exitCode).toBe(2)
  })

  test.each([
    ['missing', join(folder, 'missing.yaml'), /missing\.yaml does not exist\.\n$/],
    ['a folder', folder, /can't be read \(EISDIR\)\.\n$/],
  ])('C79 input: a file that is %s', async (_title, file, message) => {
    expect(await main([file])).toEqual({ output: expect.stringMatching(message), exitCode: 2 })
    expect(await main(['--update', file])).toEqual({ output: expect.stringMatching(message), exitCode: 2 })
  })
})

function brokenDocument(): unknown {
  return { openapi: '3.0.3', paths: { '/things': { get: { parameters: { page: 1 } } } } }
}

/** Aliases of aliases, which would fill the memory if they were resolved. */
function bomb(): string {
  const levels = Array.from(
    { length: 9 },
    (_, level) => `l${level + 1}: &l${level + 1} [${Array(9).fill(`*l${level}`)}]`,
  )
  return ['openapi: 3.0.3', 'l0: &l0 [x]', ...levels].join('\n')
}
