/**
 * A block of code in a page.
 * @typedef {object} Fence
 * @property {string} language - `ts`, `sh`.
 * @property {string} info - The words after the language: `setup=clinic run`.
 * @property {string} code - Without the indentation of the fence.
 * @property {number} line - The line of its first line of code, from 1.
 * @property {string} indent - The indentation of the fence.
 * @property {Mode} mode
 * @property {readonly string[]} setups - The setups whose names it uses without an import.
 * @property {string | undefined} file - The name of the file that it stands for. Other fences of the page can import it.
 * @property {string | undefined} throws - The name of the error that it throws.
 * @property {Fence | undefined} output - The fence that shows what it prints.
 */

/**
 * What a test does with a fence. `text` is no code, `output` is what the fence above it prints.
 * @typedef {'run' | 'check' | 'skip' | 'output' | 'text'} Mode
 */

/**
 * @typedef {object} Problem
 * @property {number} line
 * @property {string} message
 */

/**
 * A page of Markdown.
 * @typedef {object} Page
 * @property {string} path - From the root of the repository: `packages/core/README.md`.
 * @property {string} text
 * @property {readonly Fence[]} fences
 * @property {readonly Problem[]} problems - Fences that break the convention.
 */

/** Languages that the TypeScript compiler checks. */
export const scripts = ['ts', 'tsx', 'js', 'jsx', 'mjs']

/** Languages that need no keyword. */
const texts = [
  'txt',
  'json',
  'html',
  'xml',
  'css',
  'yaml',
  'toml',
  'nginx',
  'diff',
  'md',
  'mdx',
  'vue',
  'svelte',
  'lua',
]

const opening = /^([ \t]*)(`{3,}|~{3,})[ \t]*([^\s`{]*)(.*)$/

/**
 * Reads the fences of a page.
 * @param {string} path
 * @param {string} text
 * @returns {Page}
 */
export function readPage(path, text) {
  /** @type {Fence[]} */
  const fences = []
  /** @type {Problem[]} */
  const problems = []
  const lines = text.split('\n')
  for (let index = 0; index < lines.length; index++) {
    const [, indent = '', marks = '', language = '', info = ''] = opening.exec(lines[index] ?? '') ?? []
    if (!marks) continue
    const line = index + 2
    const end = lines.findIndex((other, at) => at > index && isClosing(other, marks))
    if (end < 0) {
      problems.push({ line: line - 1, message: 'This fence is never closed.' })
      break
    }
    const code = lines.slice(index + 1, end).map((other) => withoutIndent(other, indent))
    const { messages, ...words } = readInfo(language, info.trim())
    const fence = {
      language,
      info: info.trim(),
      code: code.map((other) => `${other}\n`).join(''),
      line,
      indent,
      ...words,
    }
    const previous = fences.at(-1)
    if (fence.mode === 'output') {
      if (previous?.mode === 'run') fences[fences.length - 1] = { ...previous, output: fence }
      else messages.push('An output has to follow the fence that prints it, which has to "run".')
    }
    fences.push(fence)
    problems.push(...messages.map((message) => ({ line: line - 1, message })))
    index = end
  }
  return { path, text, fences, problems }
}

/**
 * @param {string} line
 * @param {string} marks
 */
function isClosing(line, marks) {
  const [, other = ''] = /^[ \t]*(`{3,}|~{3,})[ \t]*$/.exec(line) ?? []
  return other.length >= marks.length && other[0] === marks[0]
}

/**
 * @param {string} line
 * @param {string} indent
 */
function withoutIndent(line, indent) {
  return line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()
}

/**
 * Reads the words after the language.
 * @param {string} language
 * @param {string} info
 */
export function readInfo(language, info) {
  const isScript = scripts.includes(language)
  const isCode = isScript || language === 'sh'
  /** @type {string[]} */
  const messages = []
  /** @type {Set<Mode>} */
  const modes = new Set()
  /** @type {{ setups: readonly string[], file: string | undefined, throws: string | undefined }} */
  const words = { setups: [], file: undefined, throws: undefined }
  // {1,3} highlights lines in the documentation, and title="…" names the fence there.
  for (const [word = '', key, quoted, plain] of info.matchAll(/\{[^}]*\}|([\w-]+)=(?:"([^"]*)"|(\S*))|\S+/g)) {
    const value = quoted ?? plain ?? ''
    if (word.startsWith('{') || key === 'title') continue
    if (isCode && (word === 'run' || word === 'check')) modes.add(word)
    else if (isCode && key === 'skip' && value.trim()) modes.add('skip')
    else if (isScript && key === 'throws' && value) words.throws = value
    else if (isScript && key === 'setup' && value) words.setups = value.split(',')
    else if (isScript && key === 'file' && value) words.file = value
    else if (!isCode && word === 'output') modes.add('output')
    else messages.push(`"${word}" is no keyword of a fence in ${language || 'no language'}.`)
  }
  if (words.throws) modes.add('run')
  if (modes.size > 1) messages.push(`A fence has one keyword, and not ${[...modes].join(' and ')}.`)
  if (isCode && !modes.size) messages.push(`Add what a test does with it: "run", "check" or skip="the reason".`)
  if (!isCode && !texts.includes(language)) {
    messages.push(
      language ? `"${language}" is no known language: use ts, tsx, sh or txt.` : 'Name the language, or txt.',
    )
  }
  /** @type {Mode} */
  const mode = [...modes][0] ?? (isCode ? 'check' : 'text')
  return { ...words, mode, output: undefined, messages }
}
