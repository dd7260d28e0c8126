import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sections } from './outline.mjs'
import { project } from './project.mjs'
import { withPlainFences } from './scripts/fences.mjs'

/** What a program that writes code must know before anything else. */
const facts = `- The API key opens every record of a clinic. Never put it into a browser, a mobile app or a repository: a proxy keeps it on a server.
- Ids are strings of up to 19 digits. JavaScript rounds such numbers, so never convert them.
- The API has no webhooks. \`changes\` polls for what changed.
- The API has no CORS headers: a page can't call it.
- Cliniko allows 200 requests a minute for each user of a key. The client queues by itself.`

/**
 * Writes the Markdown of each page beside its HTML, and `llms.txt` and `llms-full.txt` for programs that read them.
 * @returns {import('@rspress/core').RspressPlugin}
 */
export function markdownTwins() {
  return {
    name: 'markdown-twins',
    afterBuild({ root = '', outDir = '', title = '', description = '' }) {
      const pages = readPages(root)
      /** @param {string} path @param {string} text */
      const write = (path, text) => {
        const file = join(outDir, path)
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, text)
      }
      for (const [path, { text }] of pages) write(fileOf(path), text)
      write('llms.txt', toIndex(pages, title, description))
      write('llms-full.txt', toFullText(pages, title, description))
    },
  }
}

/**
 * A page without its front matter, as Markdown that links to Markdown.
 * @typedef {{ readonly title: string, readonly summary: string, readonly text: string }} Page
 */

/**
 * @param {string} root
 * @returns {ReadonlyMap<string, Page>} The pages by their paths.
 */
function readPages(root) {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.mdx?$/.test(file))
  return new Map(
    files.toSorted().map((file) => {
      const path = `/${file
        .replaceAll('\\', '/')
        .replace(/\.mdx?$/, '')
        .replace(/(^|\/)index$/, '$1')}`
      return [path, toPage(readFileSync(join(root, file), 'utf8'))]
    }),
  )
}

/**
 * @param {string} source
 * @returns {Page}
 */
function toPage(source) {
  const [, front = ''] = /^---\n(.*?)\n---\n/s.exec(source) ?? []
  const text = linkToMarkdown(withPlainFences(source.replace(/^---\n.*?\n---\n+/s, '')))
  const [, title = ''] = /^# (.+)$/m.exec(text) ?? []
  const [, summary = firstSentence(text)] = /^description: (.+)$/m.exec(front) ?? []
  return { title, summary, text }
}

/** The first sentence below a page's title. @param {string} text */
function firstSentence(text) {
  return /^# .+\n+([A-Z0-9].*?[.:])(?:\s|$)/m.exec(text)?.[1] ?? ''
}

/** @param {string} markdown */
function linkToMarkdown(markdown) {
  return markdown.replace(/\]\((\/[^)#\s]*)(#[^)\s]*)?\)/g, (_link, path, anchor = '') =>
    /\.\w+$/.test(path) ? `](${addressOf(path)}${anchor})` : `](${addressOf(`/${fileOf(path)}`)}${anchor})`,
  )
}

/** @param {string} path */
function fileOf(path) {
  return `${path.slice(1)}${path.endsWith('/') ? 'index' : ''}.md`
}

/** @param {string} path */
function addressOf(path) {
  return (project.site ?? '') + path
}

/**
 * @param {ReadonlyMap<string, Page>} pages
 * @param {string} title
 * @param {string} description
 */
function toIndex(pages, title, description) {
  /** @param {string} path @param {string} [summary] */
  const line = (path, summary) => {
    const page = pages.get(path)
    if (!page) throw new Error(`outline.mjs names ${path}, and there is no such page.`)
    const shown = summary ?? page.summary
    return `- [${page.title}](${addressOf(`/${fileOf(path)}`)})${shown && `: ${shown}`}`
  }
  const guides = sections.map(
    (section) => `## ${section.title}\n\n${section.pages.map(([path, , summary]) => line(path, summary)).join('\n')}`,
  )
  const rest = [...pages.keys()].filter((path) => /^\/(reference|errors)\//.test(path)).map((path) => line(path))
  return `${[`# ${title}`, `> ${description}`, facts, ...guides, `## Optional\n\n${rest.join('\n')}`].join('\n\n')}\n`
}

/**
 * @param {ReadonlyMap<string, Page>} pages
 * @param {string} title
 * @param {string} description
 */
function toFullText(pages, title, description) {
  const paths = ['/', ...sections.flatMap((section) => section.pages.map(([path]) => path))]
  const texts = paths.map((path) => pages.get(path)?.text.trim() ?? '')
  return `${[`# ${title}`, `> ${description}`, facts, ...texts].join('\n\n')}\n`
}
