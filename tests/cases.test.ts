import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readText, root } from './packages.js'

const listed = [...readText('docs/cases.md').matchAll(/^\| (C\d+) +\|/gm)].map(([, name = '']) => Number(name.slice(1)))

const testFiles = ['packages', 'apps', 'examples', 'tests'].flatMap((folder) =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path}`)
    .filter((path) => /\.(test|test-d|e2e)\.tsx?$/.test(path) && !path.includes('node_modules')),
)

/** Returns the cases that a file cites, in the titles of its tests or of the rows of a table of tests. */
function citedIn(path: string): number[] {
  return [...readText(path).matchAll(/['"`][^'"`\n]*?\bC\d{2,3}\b[^\n]*/g)].flatMap(([title]) =>
    [...title.matchAll(/\bC(\d{2,3})\b/g)].map(([, number]) => Number(number)),
  )
}

/** The cases that no test covers yet. */
const open = [110]

describe('docs/cases.md', () => {
  test('lists each case once', () => {
    expect(listed.toSorted((a, b) => a - b)).toEqual(listed.map((_, index) => index + 1))
  })

  test('lists every case that a test cites', () => {
    const cited = testFiles.flatMap((path) => citedIn(path).map((number) => ({ path, number })))
    expect(cited.length).toBeGreaterThan(0)
    expect(cited.filter(({ number }) => !listed.includes(number))).toEqual([])
  })

  test('has a test for every case but the open ones', () => {
    const cited = new Set(testFiles.flatMap(citedIn))
    expect(listed.filter((number) => !cited.has(number)).toSorted((a, b) => a - b)).toEqual(open)
  })
})
