import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'
import { readPage } from './fences.mjs'
import { importedFence, moduleOf, root } from './pages.js'

const here = fileURLToPath(import.meta.url)
const setups = `${dirname(here)}/setups/`
const preludeUrl = pathToFileURL(`${dirname(here)}/prelude.mjs`).href

/** A fence: the path of its page, its line and its language, then the run. */
const sampleId = /^(.*\.mdx?)\.(\d+)\.(?:tsx?|jsx?|mjs)(\?run=\d+&clinic=\d+)$/

/**
 * Makes fences importable: `README.md.12.ts?run=1&clinic=1` is the one whose code begins in line 12. Each run has modules of
 * its own, except for the clinic, which costs most of its time.
 */
export function samples(): Plugin {
  return {
    name: 'samples',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (sampleId.test(source)) return source
      const [, run, clinic] = /\?run=(\d+)&clinic=(\d+)$/.exec(importer ?? '') ?? []
      if (!run || !importer) return null
      const [, setup] = /^(?:@cliniko\/samples\/setups\/|\.\/)([\w-]+)(?:\.js)?$/.exec(source) ?? []
      if (setup && (importer.startsWith(setups) || source.startsWith('@'))) {
        return setup === 'clinic' ? clinicModule(Number(clinic)) : `${setups}${setup}.ts?run=${run}&clinic=${clinic}`
      }
      // Without the query, and from here if the page's package doesn't have it.
      const from = importer.replace(/\?.*$/, '')
      return (await this.resolve(source, from, { skipSelf: true })) ?? this.resolve(source, here, { skipSelf: true })
    },
    async load(id) {
      const [, file = '', line, query = ''] = sampleId.exec(id) ?? []
      if (!file.startsWith(root)) return null
      const page = readPage(file.slice(root.length), readFileSync(file, 'utf8'))
      const fence = page.fences.find((other) => other.line === Number(line))
      if (!fence) return null
      // Loaded here and not with the config of all tests, because the compiler takes a moment to load.
      const { preludeOf }: typeof import('./prelude.mjs') = await import(preludeUrl)
      const code = fence.code.replace(/(\bfrom |\bimport\()'([@.][^']*)'/g, (text, before, specifier) => {
        const imported = importedFence(page, fence, specifier)
        return imported ? `${before}'${moduleOf(page, imported)}${query}'` : text
      })
      return preludeOf(fence) + code
    },
  }
}

/** Returns the module of a clinic. Runs that only read share one. */
export function clinicModule(clinic: number): string {
  return `${setups}clinic.ts?clinic=${clinic}`
}
