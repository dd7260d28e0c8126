import { existsSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** The entries of each package, by what an import names. */
export const entries = {
  '@cliniko/core': 'packages/core/src/index.ts',
  '@cliniko/core/ofetch': 'packages/core/src/ofetch.ts',
  '@cliniko/query': 'packages/query/src/index.ts',
  '@cliniko/query/testing': 'packages/query/src/testing.ts',
  '@cliniko/react': 'packages/react/src/index.ts',
  '@cliniko/react/server': 'packages/react/src/server.ts',
  '@cliniko/schemas': 'packages/schemas/src/index.ts',
  '@cliniko/schemas/all': 'packages/schemas/src/all.ts',
  '@cliniko/schemas/privacy': 'packages/schemas/src/privacy.ts',
  '@cliniko/server': 'packages/server/src/index.ts',
  '@cliniko/server/presets': 'packages/server/src/presets.ts',
  '@cliniko/server/redis': 'packages/server/src/redis.ts',
  '@cliniko/server/session': 'packages/server/src/session/index.ts',
  '@cliniko/server/hono': 'packages/server/src/hono.ts',
  '@cliniko/server/node': 'packages/server/src/node/index.ts',
  '@cliniko/server/undici': 'packages/server/src/node/undici.ts',
  '@cliniko/server/worker': 'packages/server/src/worker.ts',
  '@cliniko/mock': 'packages/mock/src/index.ts',
  '@cliniko/mock/node': 'packages/mock/src/entries/node.ts',
}

/** @typedef {{ checker: ts.TypeChecker, moduleOf(name: string): ts.Symbol }} Program */

/**
 * Reads the sources of all packages.
 * @param {string} repository
 * @returns {Program}
 */
export function readProgram(repository) {
  const config = ts.readConfigFile(join(repository, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, repository)
  const missing = Object.values(entries).filter((path) => !existsSync(join(repository, path)))
  if (missing.length) throw new Error(`scripts/program.mjs names files that don't exist: ${missing.join(', ')}.`)
  const program = ts.createProgram(
    Object.values(entries).map((path) => join(repository, path)),
    { ...options, noEmit: true },
  )
  const checker = program.getTypeChecker()
  return {
    checker,
    moduleOf(name) {
      const path = Object.entries(entries).find(([entry]) => entry === name)?.[1] ?? ''
      const file = program.getSourceFile(join(repository, path))
      const symbol = file && checker.getSymbolAtLocation(file)
      if (!symbol) throw new Error(`${name} has no module.`)
      return symbol
    },
  }
}

/**
 * Returns what an export stands for, behind \`export … from\`.
 * @param {ts.TypeChecker} checker
 * @param {ts.Symbol} symbol
 */
export function resolved(checker, symbol) {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
}

/**
 * The doc comment of a symbol: its text, its \`@deprecated\` note and the address of its \`@see\`.
 * @param {ts.TypeChecker} checker
 * @param {ts.Symbol} symbol
 */
export function docOf(checker, symbol) {
  const tags = symbol.getJsDocTags(checker)
  /** @param {string} name */
  const tag = (name) => {
    const found = tags.find((candidate) => candidate.name === name)
    return found && ts.displayPartsToString(found.text ?? [])
  }
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker))
  const [page] = /https:\/\/[^\s|}]+/.exec(tag('see') ?? '') ?? []
  return { text: plain(text), deprecated: tag('deprecated'), example: tag('example'), page }
}

/** Replaces links of doc comments by the names they show. @param {string} text */
function plain(text) {
  return text.replace(
    /\{@link ([^|}\s]+)(?:\s*\|\s*([^}]+))?\s*\}/g,
    (_link, target, label) => label ?? `\`${target}\``,
  )
}

/** The first paragraph of a text, in one line. @param {string} text */
export function firstParagraph(text) {
  return (text.split(/\n\s*\n/)[0] ?? '').replace(/\s+/g, ' ').trim()
}

/** Escapes a text for a cell of a table. @param {string} text */
export function cell(text) {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|').replaceAll('<', '&lt;')
}
