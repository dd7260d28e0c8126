import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as core from '@cliniko/core'
import * as query from '@cliniko/query'
import * as react from '@cliniko/react'
import * as reactServer from '@cliniko/react/server'
import * as server from '@cliniko/server'
import * as reactQuery from '@tanstack/react-query'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const readmes = [
  'README.md',
  'packages/query/README.md',
  'packages/react/README.md',
  'packages/server/README.md',
  'docs/security.md',
]

/** Modules whose exports a sample may use without an import, because a sample above imports them. */
const modules: Readonly<Record<string, object>> = {
  '@cliniko/core': core,
  '@cliniko/query': query,
  '@cliniko/react': react,
  '@cliniko/react/server': reactServer,
  '@cliniko/server': server,
  '@tanstack/react-query': reactQuery,
}

/** What the app around the samples declares. */
const surroundings = `
  const client: import('@cliniko/core').Client
  const serverClient: import('@cliniko/core').Client
  const queryClient: import('@tanstack/react-query').QueryClient
  const id: string, from: string, to: string, patientId: string, practitionerId: string, timeZone: string
  const file: File
  const session: { readonly id: string } | null
  function getSession(): Promise<{ readonly id: string }>
  function stop(): void
  function unsubscribe(): void
  const toast: { loading(text: string): string; error(text: string, options: { id: string | undefined }): void }
  type PageProps<Path extends string> = { readonly path: Path; readonly params: Promise<{ readonly date: string }> }
  function Day(props: { readonly date: string }): import('react').ReactElement
  const apiKey: string
  const app: import('@cliniko/core').App
  const options: import('@cliniko/server').ProxyOptions
  const proxy: import('@cliniko/server').ClinikoProxy
  function headers(): Promise<Headers>
  function sessionOf(request: Request): Promise<{ readonly user: string } | null>
  function staffOf<Staff>(request: Request): Promise<Staff | null>`

/**
 * Returns the samples of a README as files, each a module of its own. One that begins with the path of a file, such as
 * `// server/sessions.ts`, is what others import as `@/server/sessions`.
 */
function samplesOf(readme: string): readonly (readonly [path: string, code: string])[] {
  const text = readFileSync(`${root}${readme}`, 'utf8')
  return [...text.matchAll(/^```(tsx?)\n(?:\/\/ (\S+\.tsx?)\n)?(.*?)^```$/gms)].map(
    ([, extension, path, code], index) => [
      `${root}${readme}-${path ?? `${index + 1}.${extension}`}`,
      `${code}\nexport {}\n`,
    ],
  )
}

test('behavior: the samples of READMEs compile', () => {
  const samples = readmes.flatMap(samplesOf)
  expect(samples.length).toBeGreaterThan(10)
  const exported = new Map(
    Object.entries(modules).flatMap(([module, exports]) => Object.keys(exports).map((name) => [name, module] as const)),
  )
  const words = new Set(samples.flatMap(([, code]) => code.match(/\w+/g) ?? []))
  const declarations = [...words].flatMap((name) => {
    const module = exported.get(name)
    // Browsers have a `MutationObserver` of their own: samples import TanStack's.
    return module && name !== 'MutationObserver' ? `const ${name}: typeof import('${module}')['${name}']` : []
  })
  const globals = `${root}tests/globals.d.ts`
  const files = new Map([
    ...samples,
    [globals, `export {}\ndeclare global {${surroundings}\n${declarations.join('\n')}\n}`],
  ])
  expect(files.size).toBe(samples.length + 1)

  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root)
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists, readFile } = host
  host.directoryExists = () => true
  host.fileExists = (name) => files.has(name) || fileExists(name)
  host.readFile = (name) => files.get(name) ?? readFile(name)
  host.getSourceFile = (name, target, ...rest) => {
    const text = files.get(name)
    return text === undefined ? getSourceFile(name, target, ...rest) : ts.createSourceFile(name, text, target, true)
  }
  const paths = { ...options.paths, '@/*': readmes.map((readme) => `${root}${readme}-*`) }
  // Samples show names that they don't use.
  const program = ts.createProgram(
    [...files.keys()],
    { ...options, paths, noUnusedLocals: false, noUnusedParameters: false },
    host,
  )
  const errors = [...files.keys()].flatMap((path) => {
    const source = program.getSourceFile(path)
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ start = 0, messageText }) =>
        `${path.slice(root.length)}: ${source?.text.slice(start).split('\n')[0]}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    )
  })
  expect(errors).toEqual([])
})
