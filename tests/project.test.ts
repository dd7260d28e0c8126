import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { questions, seedSections } from '../apps/docs/data/map.mjs'
import { sections } from '../apps/docs/outline.mjs'
import { site } from '../packages/core/src/http/site.js'
import * as core from '../packages/core/src/index.js'
import { publishedPackages, readManifest, readText, root } from './packages.js'

const project: { readonly repository: string | null; readonly site: string | null } = JSON.parse(
  readText('project.json'),
)

describe('project.json', () => {
  test('core links to the site that it names, and to none before', () => {
    expect(site ?? null).toBe(project.site)
  })

  test.each(publishedPackages)('packages/%s names its repository, and none before', (name) => {
    const manifest: object = readManifest(`packages/${name}`)
    expect('repository' in manifest).toBe(project.repository !== null)
  })
})

const pagesFolder = `${root}apps/docs/pages`
const written = readdirSync(pagesFolder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.mdx?$/.test(file))
  .map((file) => `/${file.replace(/\.mdx?$/, '').replace(/(^|\/)index$/, '$1')}`)

/** The resources, whose pages the build writes. */
const generated = [
  '/map',
  '/reference/',
  '/reference/versions',
  ...Object.values(core).flatMap((value) => {
    const list: unknown = Object.entries(Object(value)).find(([, operation]) => core.isOperation(operation))?.[1]
    return core.isOperation(list) ? [`/reference/resources/${list.resource.replaceAll('_', '-')}`] : []
  }),
  ...publishedPackages.map((name) => `/reference/packages/${name}`),
]

/** What headings of a page can be linked to as. */
function anchorsOf(path: string): readonly string[] {
  const file = `apps/docs/pages${path.endsWith('/') ? `${path}index` : path}.md`
  return [...readText(file).matchAll(/^#{2,} (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .trim()
      .replaceAll(' ', '-'),
  )
}

describe('the documentation', () => {
  test('has every page of its outline, and no others', () => {
    const listed = sections.flatMap(({ pages }) => pages.map(([path]) => path))
    const own = written.filter((path) => !/^\/($|map$|playground$|errors\/|reference\/)/.test(path))
    expect(own.toSorted()).toEqual(listed.filter((path) => path !== '/map').toSorted())
  })

  test('has a page for each class of error', () => {
    const classes = Object.keys(core).filter((name) => /^[A-Z]\w*Error$/.test(name))
    expect(classes.length).toBeGreaterThan(15)
    const pages = classes.map((name) => `/errors/${name.replace(/\B[A-Z]/g, '-$&').toLowerCase()}`)
    expect(written.filter((path) => /^\/errors\/./.test(path)).toSorted()).toEqual(pages.toSorted())
  })

  test.each([
    ...seedSections.flatMap(({ section, pages }) => pages.map(([, path]) => [section, path] as const)),
    ...questions.flatMap(({ question, pages }) => pages.map(([, path]) => [question, path] as const)),
  ])('answers "%s" on %s', (_title, target) => {
    const [path = '', anchor] = target.split('#')
    expect([...written, ...generated]).toContain(path)
    if (anchor && !path.startsWith('/reference/')) expect(anchorsOf(path)).toContain(anchor)
  })

  test('has an answer to each question that is asked most', () => {
    expect(questions).toHaveLength(20)
  })
})
