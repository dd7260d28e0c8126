import { existsSync } from 'node:fs'
import ts from 'typescript'
import { beforeAll, describe, expect, test } from 'vitest'
import { publishedPackages, readManifest, root } from './packages.js'

interface Entry {
  /** What users import: `@cliniko/mock/node`. */
  readonly name: string
  /** The source that the entry is built from. */
  readonly source: string
}

const entries = publishedPackages.flatMap((folder) => {
  const { name, exports = {} } = readManifest(`packages/${folder}`)
  return Object.entries(exports).flatMap(([entry, target]): Entry[] =>
    typeof target === 'string' ? [] : [{ name: name + entry.slice(1), source: sourceOf(folder, target.types) }],
  )
})

/** Returns the source of a declaration file: `src/index.ts` for `./dist/index.d.ts`. */
function sourceOf(folder: string, declarations: string): string {
  const path = `${root}packages/${folder}/${declarations.replace('./dist/', 'src/')}`
  return ['.ts', '.tsx'].map((extension) => path.replace('.d.ts', extension)).find(existsSync) ?? path
}

describe('exported names', () => {
  let names: ReadonlyMap<string, object>
  beforeAll(() => {
    const program = ts.createProgram(
      entries.map(({ source }) => source),
      compilerOptions(),
    )
    names = new Map(entries.map(({ name, source }) => [name, exportedNames(program, source)]))
  }, 120_000)

  // After an intended change: npx vitest run tests/exports.test.ts -u
  test.each(entries)('$name', ({ name }) => {
    expect(names.get(name)).toMatchSnapshot()
  })
})

function exportedNames(program: ts.Program, source: string) {
  const checker = program.getTypeChecker()
  const file = program.getSourceFile(source)
  const module = file && checker.getSymbolAtLocation(file)
  if (!module) throw new Error(`${source} is not a module.`)
  const symbols = checker.getExportsOfModule(module)
  const isValue = (symbol: ts.Symbol) => {
    const isTypeOnly = symbol.declarations?.some((declaration) => ts.isTypeOnlyImportOrExportDeclaration(declaration))
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    return !isTypeOnly && (target.flags & ts.SymbolFlags.Value) !== 0
  }
  const namesOf = (group: readonly ts.Symbol[]) => group.map(({ name }) => name).sort()
  return { values: namesOf(symbols.filter(isValue)), types: namesOf(symbols.filter((symbol) => !isValue(symbol))) }
}

function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile)
  return ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root).options
}
