// `pnpm new-resource recalls`: writes the files of a resource, and its lines in the indexes of the packages.
// `pnpm new-resource people --singular=person` is for a plural whose singular isn't regular.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { coreFile } from './new-resource/core.mjs'
import { hooksFile } from './new-resource/hooks.mjs'
import { exportLines, insertProperty, propertyLines } from './new-resource/indexes.mjs'
import { mockFile } from './new-resource/mock.mjs'
import { namesOf } from './new-resource/names.mjs'
import { schemasFile } from './new-resource/schemas.mjs'
import { program, root, run } from './steps.mjs'

const names = readNames()
const files = {
  [`packages/core/src/resources/${names.file}.ts`]: coreFile(names),
  [`packages/schemas/src/${names.file}.ts`]: schemasFile(names),
  [`packages/react/src/hooks/${names.file}.ts`]: hooksFile(names),
  [`packages/mock/src/resources/${names.file}.ts`]: mockFile(names),
}
const existing = Object.keys(files).filter((path) => existsSync(join(root, path)))
if (existing.length) fail(`There already: ${existing.join(', ')}. Nothing was written.`)

for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text.trimStart())
for (const [path, lineOf] of Object.entries(exportLines)) change(path, (text) => `${text}${lineOf(names)}\n`)
for (const [path, lineOf] of Object.entries(propertyLines)) change(path, (text) => insertProperty(text, lineOf(names)))

const indexes = [...Object.keys(exportLines), ...Object.keys(propertyLines)]
const format = program('@biomejs/biome/bin/biome', 'check', '--write', ...Object.keys(files), ...indexes)
if ((await run(format)) !== 0) fail('Formatting failed. The files are written.')

console.log(`
Wrote the files of ${names.records}:
${Object.keys(files).map(indent).join('\n')}
and their lines in:
${indexes.map(indent).join('\n')}

They describe a resource that has a name, and can be listed, read, created, updated and archived. Change them to what the
API says about ${names.records}: "Adding a resource" in CONTRIBUTING.md goes through it. Then run:
  npx pnpm types
  npx vitest run tests/exports.test.ts -u
  npx vitest run resources hooks every-operation schemas contract seed
  npx pnpm api:check`)

/** Reads the names from the command line. */
function readNames() {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { singular: { type: 'string' } } })
    const [plural, ...others] = positionals
    if (!plural || others.length) throw new Error('Name one resource, as a plural in kebab-case.')
    return namesOf(plural, values.singular)
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : error}
Usage: pnpm new-resource NAME [--singular=NAME], such as: pnpm new-resource medical-alerts`)
  }
}

/**
 * @param {string} path
 * @param {(text: string) => string} edit
 */
function change(path, edit) {
  writeFileSync(join(root, path), edit(readFileSync(join(root, path), 'utf8')))
}

/** @param {string} line */
function indent(line) {
  return `  ${line}`
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message)
  process.exit(1)
}
