import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import type { Fence, Page } from './fences.mjs'
import { root } from './pages.js'

interface Manifest {
  readonly name?: string
  readonly bin?: string | object
  readonly scripts?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly publishConfig?: { readonly bin?: object }
}

const manifests = ['.', ...['packages', 'apps', 'examples'].flatMap(subfolders)].flatMap((folder) => {
  const manifest = manifestOf(folder)
  return manifest ? [manifest] : []
})

/** The packages of this repository, and all that they depend on. */
const packages = new Set(
  manifests.flatMap(({ name, dependencies, devDependencies, peerDependencies }) => [
    ...(name ? [name] : []),
    ...Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies }),
  ]),
)

/** Programs that npx may run: those of the dependencies, and the packages of this repository that have one. */
const programs = new Set([
  ...(existsSync(`${root}node_modules/.bin`) ? readdirSync(`${root}node_modules/.bin`) : []),
  ...manifests.flatMap(({ name, bin, publishConfig }) => (name && (bin ?? publishConfig?.bin) ? [name] : [])),
])

/** pnpm's own commands, which are no scripts. */
const ofPnpm = new Set(['install', 'i', 'add', 'exec', 'dlx', 'pack', 'publish'])

/** Commands whose arguments aren't checked, other than paths. */
const known = new Set([
  'openssl',
  'curl',
  'git',
  'docker',
  'redis-server',
  'echo',
  'cat',
  'export',
  'mkdir',
  'ls',
  'cp',
])

/**
 * Checks the commands of a page: packages, scripts, programs and paths that they name have to exist.
 * @returns The errors: `README.md:12 There is no script "strat".`
 */
export function checkShell({ path, text, fences }: Page): readonly string[] {
  const blocks = fences.filter(({ language, mode }) => language === 'sh' && mode !== 'skip')
  return [
    ...blocks.flatMap((fence) => checkFence(fence).map(([line, message]) => `${path}:${line} ${message}`)),
    ...inlineCommands(text, fences).flatMap(([line, command]) =>
      checkCommand(command, '.').map((message) => `${path}:${line} ${message}`),
    ),
  ]
}

function checkFence({ code, line: first }: Fence): readonly (readonly [line: number, message: string])[] {
  let folder = '.'
  return code.split('\n').flatMap((text, index) =>
    commandsIn(text).flatMap((command) => {
      const messages = checkCommand(command, folder).map((message) => [first + index, message] as const)
      const [, target] = /^cd\s+(\S+)$/.exec(command) ?? []
      if (target && !messages.length) folder = normalize(join(folder, target))
      return messages
    }),
  )
}

/** Returns the commands that a page mentions in its text, as `npm run size`. */
function inlineCommands(text: string, fences: readonly Fence[]): readonly (readonly [line: number, command: string])[] {
  const isCode = (line: number) =>
    fences.some((fence) => line >= fence.line - 1 && line <= fence.line + fence.code.split('\n').length - 1)
  return text.split('\n').flatMap((content, index) => {
    if (isCode(index + 1)) return []
    const spans = [...content.matchAll(/`([^`]+)`/g)].map(([, span = '']) => span)
    return spans.filter((span) => /^(npm|npx|pnpm|node) [a-z@]/.test(span)).map((span) => [index + 1, span] as const)
  })
}

/** Splits a line of a shell into its commands, without comments and variables. */
function commandsIn(line: string): readonly string[] {
  return line
    .replace(/(^|\s)#.*$/, '')
    .split(/&&|\|\|?|;(?![^']*'[^']*$)/)
    .map((command) =>
      command
        .trim()
        .replace(/^\$ /, '')
        .replace(/^(\w+=\S*\s+)+/, ''),
    )
    .filter(Boolean)
}

function checkCommand(command: string, folder: string): readonly string[] {
  const [program = '', ...words] = [...command.matchAll(/"[^"]*"|'[^']*'|\S+/g)].map(([word]) => word)
  const names = words.filter((word) => !word.startsWith('-'))
  if (program === 'cd') return checkPaths(names, folder)
  if (program === 'npm') return checkNpm(words, folder)
  if (program === 'pnpm') return checkPnpm(words, folder)
  if (program === 'npx') return checkNpx(words, folder)
  if (program === 'node') return checkPaths(names, folder)
  if (known.has(program)) return checkPaths(words, folder)
  return [`"${program}" is no command that a test knows.`]
}

function checkNpm(words: readonly string[], folder: string): readonly string[] {
  const names = words.filter((word, index) => !word.startsWith('-') && words[index - 1] !== '--prefix')
  const [action = '', ...rest] = names
  const at = words.includes('--prefix') ? join(folder, words[words.indexOf('--prefix') + 1] ?? '') : folder
  if (['install', 'i', 'add'].includes(action)) return rest.flatMap(checkPackage)
  if (action === 'run') return [...checkScript(rest[0] ?? '', at), ...checkPaths(rest.slice(1), at)]
  if (['start', 'test'].includes(action)) return checkScript(action, at)
  return action === 'ci' ? [] : [`"npm ${action}" is no command that a test knows.`]
}

function checkPnpm(words: readonly string[], folder: string): readonly string[] {
  const [first = '', ...rest] = words.filter((word) => !word.startsWith('-'))
  if (['add', 'install', 'i'].includes(first)) return rest.flatMap(checkPackage)
  const [script = '', ...others] = first === 'run' ? rest : [first, ...rest]
  return ofPnpm.has(script) ? [] : [...checkScript(script, folder), ...checkPaths(others, folder)]
}

function checkNpx(words: readonly string[], folder: string): readonly string[] {
  const [named = '', ...rest] = words[0] === '-y' ? words.slice(1) : words
  const name = withoutVersion(named)
  if (name === 'pnpm') return checkPnpm(rest, folder)
  return programs.has(name) ? checkPaths(rest, folder) : [`npx can't run "${name}": nothing here depends on it.`]
}

function checkScript(script: string, folder: string): readonly string[] {
  const manifest = manifestOf(folder)
  if (!manifest) return [`There is no package in "${folder}".`]
  return manifest.scripts?.[script] ? [] : [`There is no script "${script}" in ${join(folder, 'package.json')}.`]
}

function checkPackage(named: string): readonly string[] {
  const name = withoutVersion(named)
  return packages.has(name) ? [] : [`"${name}" is neither a package of this repository nor a dependency of one.`]
}

/** Checks the words that look like paths of this repository. */
function checkPaths(words: readonly string[], folder: string): readonly string[] {
  return words
    .filter(
      (word) => /^\.{0,2}[\w@.-]*\/[\w./@-]+$/.test(word) && !word.startsWith('path/to/') && !word.startsWith('@'),
    )
    .filter((path) => !existsSync(join(root, folder, path)))
    .map((path) => `There is no "${path}".`)
}

function withoutVersion(name: string): string {
  return name.replace(/(?<=.)@.*$/, '')
}

function subfolders(folder: string): readonly string[] {
  return readdirSync(root + folder).map((name) => `${folder}/${name}`)
}

function manifestOf(folder: string): Manifest | undefined {
  const path = join(root, folder, 'package.json')
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
}
