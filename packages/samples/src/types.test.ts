import { describe, expect, test } from 'vitest'
import { checkShell } from './check-shell.js'
import { checkTypes } from './check-types.js'
import { scripts } from './fences.mjs'
import { fixtures, listPages, pageAt } from './pages.js'

const pages = listPages().map(pageAt)
const broken = pageAt(`${fixtures}broken.md`)
// One program for all: most of the time goes into the packages, which each program would read anew.
const errors = checkTypes([...pages, broken])

describe('C109 the samples of a page compile, and its commands exist', () => {
  test.each(pages.map((page) => [page.path, page] as const))('%s', (path, page) => {
    const problems = page.problems.map(({ line, message }) => `${path}:${line} ${message}`)
    expect([...problems, ...(errors.get(path) ?? []), ...checkShell(page)]).toEqual([])
  })
})

test.each(
  pages
    .filter(({ path }) => /^(packages\/\w+\/)?README\.md$/.test(path))
    .map(({ path, fences }) => [path, fences] as const),
)('C109 %s: the first sample can be pasted whole', (_path, fences) => {
  expect(fences.find(({ language }) => scripts.includes(language))?.setups ?? []).toEqual([])
})

test('C109 behavior: wrong fields, missing and unused imports, and unknown setups are errors', () => {
  const line = (code: string) => broken.fences.find((fence) => fence.code.includes(code))?.line ?? 0
  const setups = broken.fences.filter(({ code }) => code.includes('const one')).map((fence) => fence.line)
  const at = (place: string | number | undefined, message: string) => `${broken.path}:${place} ${message}`
  expect(errors.get(broken.path)?.toSorted()).toEqual(
    [
      at(setups[0], 'Nothing of the setup "clinic" is used: remove it.'),
      at(setups[1], 'There is no setup "klinik".'),
      at(
        `${line('frist_name') + 1}:21`,
        "Property 'frist_name' does not exist on type 'Patient'. Did you mean 'first_name'?",
      ),
      at(`${line('.request(patients.list)')}:19`, "Cannot find name 'createClient'."),
      at(`${line('.request(patients.list)')}:69`, "Cannot find name 'patients'."),
      at(`${line('createClient, patients')}:24`, "'patients' is declared but its value is never read."),
      at(`${line('/greetings')}:26`, "Cannot find module '@/server/greetings' or its corresponding type declarations."),
      at(`${line('/greetings')}:1`, "'greeting' is declared but its value is never read."),
    ].toSorted(),
  )
})
