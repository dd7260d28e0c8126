import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const tsconfig = fileURLToPath(new URL('../../../../tsconfig.json', import.meta.url))

/** The types of an operation. */
export interface OperationTypes {
  /** The types of the arguments, in order. */
  readonly args: readonly ts.Type[]
  /** What the operation returns. Undefined if it returns nothing. */
  readonly out: ts.Type | undefined
  readonly isDeprecated: boolean
}

export interface DefinitionTypes {
  readonly checker: ts.TypeChecker
  /** Returns the types of an operation that the entry exports as `namespace.name`. */
  typesOf(namespace: string, name: string): OperationTypes
}

/** Reads the types of an entry through the TypeScript compiler. */
export function readTypes(entry: string): DefinitionTypes {
  const program = ts.createProgram([entry], compilerOptions())
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(entry)
  const module = source && checker.getSymbolAtLocation(source)
  if (!module) throw new Error(`${resolve(entry)} is not a module.`)
  const entrySymbol = module

  return { checker, typesOf }

  function typesOf(namespace: string, name: string): OperationTypes {
    const resource = exportOf(entrySymbol, namespace)
    const operation = resource && exportOf(aliased(resource), name)
    const types = operation && propertyOf(checker.getTypeOfSymbol(aliased(operation)), '~types')
    if (!operation || !types)
      throw new Error(`${namespace}.${name}: its type has no '~types', as that of an operation has.`)
    return {
      args: elementsOf(propertyOf(types, 'args')),
      out: outOf(types),
      isDeprecated: isDeprecated(operation) || isDeprecated(aliased(operation)),
    }
  }

  function exportOf(module: ts.Symbol, name: string): ts.Symbol | undefined {
    return checker.getExportsOfModule(module).find((symbol) => symbol.name === name)
  }

  function aliased(symbol: ts.Symbol): ts.Symbol {
    return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
  }

  /** Returns the type of a property, without undefined. */
  function propertyOf(type: ts.Type, name: string): ts.Type | undefined {
    const property = checker.getPropertyOfType(type, name)
    return property && checker.getNonNullableType(checker.getTypeOfSymbol(property))
  }

  function elementsOf(tuple: ts.Type | undefined): readonly ts.Type[] {
    if (!tuple || !checker.isTupleType(tuple)) return []
    return checker.getTypeArguments(tuple as ts.TypeReference)
  }

  function outOf(types: ts.Type): ts.Type | undefined {
    const property = checker.getPropertyOfType(types, 'out')
    const out = property && checker.getTypeOfSymbol(property)
    return out && out.flags & (ts.TypeFlags.Void | ts.TypeFlags.Undefined) ? undefined : out
  }
}

/** Whether a declaration of a symbol has the tag `@deprecated`. */
export function isDeprecated(symbol: ts.Symbol): boolean {
  return (symbol.declarations ?? []).some((declaration) => ts.getJSDocDeprecatedTag(declaration) !== undefined)
}

function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(tsconfig, ts.sys.readFile)
  return ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, dirname(tsconfig)).options
}
