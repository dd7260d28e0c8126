import { readdirSync, readFileSync } from 'node:fs'

/**
 * Lists the pages about errors, which are written by hand.
 * @param {string} pages - The folder of all pages.
 */
export function errorPages(pages) {
  return readdirSync(`${pages}errors`)
    .filter((file) => file !== 'index.md')
    .toSorted()
    .map((file) => {
      const [, title = ''] = /^# (.+)$/m.exec(readFileSync(`${pages}errors/${file}`, 'utf8')) ?? []
      return { path: `/errors/${file.replace(/\.md$/, '')}`, title }
    })
}
