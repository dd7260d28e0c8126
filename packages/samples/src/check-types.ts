import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { type Fence, type Page, scripts } from './fences.mjs'
import { importedFence, moduleOf, root } from './pages.js'
import { preludeOf } from './prelude.mjs'

interface Sample {
  readonly page: Page
  readonly fence: Fence
  readonly prelude: string
  readonly text: string
}

/** Imports that no page's package has are looked up here. */
const here = fileURLToPath(import.meta.url)

/**
 * Compiles the fences of pages in one program, against the sources of the packages.
 * @returns The errors of each page, by its path: `README.md:12:3 Cannot find name 'id'.`
 */
export function checkTypes(pages: readonly Page[]): ReadonlyMap<string, readonly string[]> {
  const errors = new Map<string, string[]>(pages.map(({ path }) => [path, []]))
  const samples = new Map<string, Sample>()
  for (const page of pages) {
    for (const fence of page.fences.filter(({ language, mode }) => scripts.includes(language) && mode !== 'skip')) {
      try {
        const prelude = preludeOf(fence)
        samples.set(moduleOf(page, fence), { page, fence, prelude, text: prelude + fence.code })
      } catch (error) {
        errors.get(page.path)?.push(`${page.path}:${fence.line} ${error instanceof Error ? error.message : error}`)
      }
    }
  }
  const program = createProgram(samples)
  for (const [file, sample] of samples) {
    const source = program.getSourceFile(file)
    const diagnostics = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
    errors.get(sample.page.path)?.push(...diagnostics.flatMap((diagnostic) => toError(diagnostic, sample)))
  }
  return errors
}

function createProgram(samples: ReadonlyMap<string, Sample>): ts.Program {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root)
  const host = ts.createCompilerHost(options)
  // Nobody reads the comments of the sources here, and parsing them takes time.
  host.jsDocParsingMode = ts.JSDocParsingMode.ParseForTypeErrors
  const { getSourceFile, fileExists, readFile } = host
  host.fileExists = (name) => samples.has(name) || fileExists(name)
  host.readFile = (name) => samples.get(name)?.text ?? readFile(name)
  host.getSourceFile = (name, target, ...rest) => {
    const text = samples.get(name)?.text
    return text === undefined ? getSourceFile(name, target, ...rest) : ts.createSourceFile(name, text, target, true)
  }
  const cache = ts.createModuleResolutionCache(root, (name) => name, options)
  const resolve = (specifier: string, from: string) => ts.resolveModuleName(specifier, from, options, host, cache)
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text: specifier }) => {
      const sample = samples.get(from)
      if (!sample) return resolve(specifier, from)
      const [, setup] = /^@cliniko\/samples\/setups\/(\S+)$/.exec(specifier) ?? []
      if (setup) return resolve(`./setups/${setup}.js`, here)
      const imported = importedFence(sample.page, sample.fence, specifier)
      if (imported) {
        const extension = `.${imported.language}`
        return { resolvedModule: { resolvedFileName: moduleOf(sample.page, imported), extension } }
      }
      const found = resolve(specifier, from)
      return found.resolvedModule ? found : resolve(specifier, `${dirname(here)}/sample.ts`)
    })
  return ts.createProgram([...samples.keys()], options, host)
}

function toError({ start = 0, code, messageText, file }: ts.Diagnostic, sample: Sample): readonly string[] {
  const { page, fence, prelude, text } = sample
  // A sample shows names that it doesn't use, but imports what it uses.
  const isUnused = code === 6133 || code === 6192 || code === 6196 || code === 6198
  if (isUnused && (start < prelude.length || !isImport(file, start))) return []
  const before = text.slice(prelude.length, Math.max(start, prelude.length)).split('\n')
  const column = (before.at(-1)?.length ?? 0) + 1
  const message = ts.flattenDiagnosticMessageText(messageText, '\n')
  return [`${page.path}:${fence.line + before.length - 1}:${column + fence.indent.length} ${message}`]
}

function isImport(file: ts.SourceFile | undefined, start: number): boolean {
  return Boolean(
    file?.statements.some(
      (statement) => ts.isImportDeclaration(statement) && statement.pos <= start && start < statement.end,
    ),
  )
}
