import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readText, root } from './packages.js'

const listed = [...readText('docs/cases.md').matchAll(/^\| (C\d+) +\|/gm)].map(([, name = '']) => Number(name.slice(1)))

const testFiles = ['packages', 'apps', 'tests'].flatMap((folder) =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path}`)
    .filter((path) => /\.test(-d)?\.tsx?$/.test(path) && !path.includes('node_modules')),
)

/** Returns the cases in the title of a test or of a group: `test('C12 …', …)`. */
function citedIn(path: string): number[] {
  const titles = readText(path).match(/\b(?:describe|test|it)\b[^'"`\n]*['"`][^\n]*/g) ?? []
  return titles.flatMap((title) => [...title.matchAll(/\bC(\d{2,3})\b/g)].map(([, number]) => Number(number)))
}

describe('docs/cases.md', () => {
  test('lists each case once', () => {
    expect(listed.toSorted((a, b) => a - b)).toEqual(listed.map((_, index) => index + 1))
  })

  test('lists every case that a test cites', () => {
    const cited = testFiles.flatMap((path) => citedIn(path).map((number) => ({ path, number })))
    expect(cited.length).toBeGreaterThan(0)
    expect(cited.filter(({ number }) => !listed.includes(number))).toEqual([])
  })
})
