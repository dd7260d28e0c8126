import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type UserConfig } from '@rspress/core'
import { accessibleMarkup } from './accessible-markup.mjs'
import { markdownTwins } from './markdown-twins.mjs'
import { sections } from './outline.mjs'
import { project } from './project.mjs'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const hasPlayground = existsSync(at('pages/playground.mdx'))

/** The generated pages of the reference, in the order of their titles. */
const reference: { text: string; link: string }[] = JSON.parse(readFileSync(at('pages/reference/sidebar.json'), 'utf8'))

const withLinks = (pages: (typeof sections)[number]['pages']) => pages.map(([link, text]) => ({ text, link }))

const config: UserConfig = {
  root: at('pages'),
  outDir: at('dist'),
  themeDir: at('theme'),
  title: 'Cliniko for TypeScript',
  description: 'A typed client of the Cliniko API, React hooks, a proxy that keeps the key, and an in-memory Cliniko.',
  logoText: 'Cliniko for TypeScript',
  icon: '/icon.svg',
  ...(project.site && { siteOrigin: project.site }),
  route: { cleanUrls: true, exclude: ['reference/sidebar.json'] },
  markdown: { link: { checkDeadLinks: true, checkAnchors: true }, rehypePlugins: [accessibleMarkup] },
  search: { codeBlocks: true },
  globalStyles: at('theme/site.css'),
  themeConfig: {
    enableScrollToTop: false,
    nav: [
      ...sections.map(({ title, path, pages }) => ({
        text: title,
        link: pages[0]?.[0] ?? path,
        activeMatch: `^${path}`,
      })),
      { text: 'Reference', link: '/reference/', activeMatch: '^/(reference|errors)/' },
      ...(hasPlayground ? [{ text: 'Playground', link: '/playground' }] : []),
    ],
    sidebar: {
      ...Object.fromEntries(
        sections.map(({ title, path, pages }) => [path, [{ text: title, items: withLinks(pages) }]]),
      ),
      '/map': [{ text: 'Start', items: withLinks(sections[0]?.pages ?? []) }],
      '/reference/': reference,
      '/errors/': reference,
    },
    ...(project.repository && {
      editLink: { docRepoBaseUrl: `${project.repository}/tree/main/apps/docs/pages` },
      socialLinks: [{ icon: 'github', mode: 'link', content: project.repository }],
    }),
  },
  plugins: [markdownTwins()],
  builderConfig: {
    tools: {
      rspack: {
        module: {
          rules: [{ test: /\.mdx?$/, enforce: 'pre', use: [at('scripts/fence-loader.mjs')] }],
        },
      },
    },
  },
}

export default defineConfig(config)
