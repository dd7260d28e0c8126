// Writes the pages that come from the packages' own facts, before the site is built.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { errorPages } from './error-pages.mjs'
import { examplesOf } from './examples.mjs'
import { mapPage } from './map-page.mjs'
import { packagePages } from './packages.mjs'
import { readProgram } from './program.mjs'
import { resourcePages } from './resources.mjs'
import { versionsPage } from './versions.mjs'

const repository = fileURLToPath(new URL('../../..', import.meta.url))
const pages = fileURLToPath(new URL('../pages/', import.meta.url))

/** @param {string} path @param {string} text */
function write(path, text) {
  mkdirSync(new URL('.', `file://${pages}${path}`), { recursive: true })
  writeFileSync(pages + path, text)
}

rmSync(`${pages}reference`, { recursive: true, force: true })
const program = readProgram(repository)
const resources = resourcePages(program, await examplesOf())
const packages = packagePages(program)
const errors = errorPages(pages)

for (const { path, text } of [...resources, ...packages]) write(`${path.slice(1)}.md`, text)
write('reference/versions.md', versionsPage(repository))
write('map.md', mapPage())

/** Pages that other parts of the repository write. */
const documents = [
  { source: 'docs/benchmarks.md', path: '/reference/benchmarks', title: 'Benchmarks' },
  { source: 'CHANGELOG.md', path: '/reference/changelog', title: 'Changelog' },
].filter(({ source }) => existsSync(repository + source))
for (const { source, path } of documents) write(`${path.slice(1)}.md`, readFileSync(repository + source, 'utf8'))

const links = (/** @type {readonly { path: string, title: string }[]} */ list) =>
  list.map(({ path, title }) => ({ link: path, text: title }))

write('reference/index.md', overview())
write(
  'reference/sidebar.json',
  JSON.stringify([
    {
      text: 'Reference',
      items: [
        { link: '/reference/', text: 'Overview' },
        { link: '/reference/versions', text: 'Versions' },
        ...links(documents),
      ],
    },
    { text: 'Packages', items: links(packages) },
    { text: 'Errors', items: [{ link: '/errors/', text: 'All errors' }, ...links(errors)] },
    { text: 'Resources', items: links(resources) },
  ]),
)
copyFileSync(`${repository}docs/dashboard.png`, `${pages}public/dashboard.png`)
console.log(`${resources.length} resources, ${packages.length} packages, ${errors.length} errors`)

function overview() {
  const rows = resources.map(({ path, title, summary }) => `| [${title}](${path}) | ${summary} |`)
  return `---
description: Every resource, package and error.
---

# Reference

- **Resources.** The ${resources.length} resources of the API, each with its operations, filters, fields, hooks and an example.
- **Packages.** Everything that ${packages.map(({ path, title }) => `[${title}](${path})`).join(', ')} export.
- **[Errors](/errors/).** One page for each class: causes, and what to do.
- **[Versions](/reference/versions).** What each package runs with.

## Resources

| resource | operations |
| --- | --- |
${rows.join('\n')}
`
}
