import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, posix, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Fence, type Page, readPage } from './fences.mjs'

/** The root of the repository, with a slash at the end. */
export const root = `${resolve(dirname(fileURLToPath(import.meta.url)), '../../..')}/`

/** Pages that are wrong on purpose, to test the tests. */
export const fixtures = 'packages/samples/src/fixtures/'

/** Lists the Markdown files that git tracks or would track, by their paths from the root. */
export function listPages(): readonly string[] {
  const list = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.md', '*.mdx'], {
    cwd: root,
    encoding: 'utf8',
  })
  return list
    .split('\n')
    .filter((path) => path && existsSync(root + path) && !path.startsWith('.') && !path.startsWith(fixtures))
}

export function pageAt(path: string): Page {
  return readPage(path, readFileSync(root + path, 'utf8'))
}

/** Returns the file that stands for a fence: beside its page, so that it imports what the page's package can import. */
export function moduleOf({ path }: Page, { line, language }: Fence): string {
  return `${root}${path}.${line}.${language}`
}

/** Returns the fence of the same page that an import names, as `@/server/sessions` or by a relative path. */
export function importedFence({ fences }: Page, from: Fence, specifier: string): Fence | undefined {
  if (!/^(@|\.\.?)\//.test(specifier)) return undefined
  const path = specifier.startsWith('@/')
    ? specifier.slice(2)
    : posix.join(posix.dirname(from.file ?? 'sample.ts'), specifier)
  return fences.find(({ file }) => file && withoutExtension(file) === withoutExtension(path))
}

function withoutExtension(path: string): string {
  return path.replace(/\.m?[jt]sx?$/, '')
}
