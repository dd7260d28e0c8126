import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { paramsOf, unknown } from './shape.mjs'

/** @import { Fields, Operation, Shape } from './types.mjs' */

const root = fileURLToPath(new URL('../../..', import.meta.url))

/**
 * Reads our own definitions from the sources: every namespace that the entry exports with operations in it.
 *
 * A constant's type says what it takes and answers; its path is only in the call that makes it, and its method only
 * inside of the function that is called.
 *
 * @param {object} [options]
 * @param {string} [options.entry] - The module whose exports are read.
 * @param {string} [options.tsconfig]
 * @returns {Operation[]}
 * @throws {Error} if a definition can't be read: it would be left out of the comparison in silence.
 */
export function readDefinitions({
  entry = resolve(root, 'packages/core/src/index.ts'),
  tsconfig = resolve(root, 'tsconfig.json'),
} = {}) {
  const { config } = ts.readConfigFile(tsconfig, ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(
    { ...config, include: [], files: [entry] },
    ts.sys,
    dirname(tsconfig),
  )
  const program = ts.createProgram([entry], options)
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(entry)
  const module = source && checker.getSymbolAtLocation(source)
  if (!module) throw new Error(`${entry} is not a module.`)
  const shapeOf = shaper(checker)

  return checker.getExportsOfModule(module).flatMap((symbol) => {
    const target = resolved(symbol)
    if (!(target.flags & ts.SymbolFlags.Module)) return []
    const resource = symbol.name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    return checker.getExportsOfModule(target).flatMap((own) => operationOf(own, resource) ?? [])
  })

  /** @param {ts.Symbol} symbol */
  function resolved(symbol) {
    return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
  }

  /** @param {ts.Symbol} symbol @param {string} resource @returns {Operation | undefined} */
  function operationOf(symbol, resource) {
    const declaration = resolved(symbol).valueDeclaration
    if (!declaration || !ts.isVariableDeclaration(declaration)) return undefined
    const type = checker.getTypeAtLocation(declaration)
    const types = propertyOf(type, '~types')
    if (!types) return undefined
    const path = pathOf(declaration, `${resource}.${symbol.name}`)
    const [kind, method] = madeOf(declaration, `${resource}.${symbol.name}`)
    const args = argsOf(propertyOf(types, 'args'))
    const filters = valuesOf(propertyOf(type, 'filters'))
    // A body is the first argument after the ids, and never optional.
    const takesBody = ['create', 'update', 'action'].includes(kind)
    const ids = args.findIndex(({ type: one, isOptional }) => isOptional || !(one.flags & ts.TypeFlags.String))
    const params = paramsOf(path)
    return {
      resource,
      method,
      path,
      // As many as it takes: where that isn't what the path needs, the comparison shows it.
      pathParams: (ids < 0 ? args : args.slice(0, ids)).map((_, index) => params[index] ?? `argument ${index + 1}`),
      query: takesBody ? [] : queryOf(args.at(-1)?.type, filters),
      filters,
      body: takesBody && args[ids] ? shapeOf(args[ids].type) : undefined,
      answer: answerOf(checker.getPropertyOfType(types, 'out'), kind),
      isDeprecated: isDeprecated(symbol) || isDeprecated(resolved(symbol)),
    }
  }

  /** The type of a property, without undefined. @param {ts.Type | undefined} type @param {string} name */
  function propertyOf(type, name) {
    const property = type && checker.getPropertyOfType(type, name)
    return property && checker.getNonNullableType(checker.getTypeOfSymbol(property))
  }

  /** @param {ts.Type | undefined} type @returns {{ type: ts.Type, isOptional: boolean }[]} */
  function argsOf(type) {
    if (!type || !checker.isTupleType(type)) return []
    const { elementFlags } = /** @type {ts.TupleType} */ (/** @type {ts.TypeReference} */ (type).target)
    return checker.getTypeArguments(/** @type {ts.TypeReference} */ (type)).map((one, index) => ({
      type: checker.getNonNullableType(one),
      isOptional: !(elementFlags[index] & ts.ElementFlags.Required),
    }))
  }

  /** @param {ts.Type | undefined} type @returns {Record<string, string>} */
  function valuesOf(type) {
    if (!type) return {}
    return Object.fromEntries(
      checker.getPropertiesOfType(type).map((property) => {
        const value = checker.getTypeOfSymbol(property)
        return [property.name, value.isStringLiteral() ? value.value : checker.typeToString(value)]
      }),
    )
  }

  /** @param {ts.Type | undefined} params @param {Record<string, string>} filters */
  function queryOf(params, filters) {
    const has = (/** @type {string} */ name) => params !== undefined && checker.getPropertyOfType(params, name)
    return [
      has('page') && 'page',
      has('perPage') && 'per_page',
      has('sort') && 'sort',
      // Any list takes `where`; one without filters takes nothing in it.
      has('where') && Object.keys(filters).length > 0 && 'q[]',
      has('from') && 'from',
      has('to') && 'to',
    ].filter((name) => typeof name === 'string')
  }

  /** @param {ts.Symbol | undefined} property @param {string} kind */
  function answerOf(property, kind) {
    const out = property && checker.getTypeOfSymbol(property)
    if (!out || out.flags & (ts.TypeFlags.Void | ts.TypeFlags.Undefined)) return undefined
    if (kind !== 'list') return shapeOf(out)
    return shapeOf(propertyOf(out, 'items')).items
  }

  /** @param {ts.VariableDeclaration} declaration @param {string} name */
  function pathOf(declaration, name) {
    const path = callOf(declaration, name).arguments[0]
    if (path && ts.isStringLiteralLike(path)) return path.text
    throw new Error(`${name}: its path is not written where it is defined.`)
  }

  /** The kind and the method that the function names in `define(kind, method, …)`. */
  function madeOf(/** @type {ts.VariableDeclaration} */ declaration, /** @type {string} */ name) {
    const callee = checker.getSymbolAtLocation(callOf(declaration, name).expression)
    for (const maker of (callee && resolved(callee).declarations) ?? []) {
      const define = ts.isFunctionDeclaration(maker) && maker.body && find(maker.body, isDefine)
      if (define) return define.arguments.slice(0, 2).map((one) => (ts.isStringLiteralLike(one) ? one.text : ''))
    }
    throw new Error(`${name}: the function that makes it doesn't say its method.`)
  }

  /** @param {ts.Symbol} symbol */
  function isDeprecated(symbol) {
    return (symbol.declarations ?? []).some((declaration) => ts.getJSDocDeprecatedTag(declaration) !== undefined)
  }
}

/** @param {ts.VariableDeclaration} declaration @param {string} name */
function callOf({ initializer }, name) {
  if (initializer && ts.isCallExpression(initializer)) return initializer
  throw new Error(`${name}: it is not made by a call.`)
}

/** @param {ts.Node} node @returns {node is ts.CallExpression} */
function isDefine(node) {
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'define'
}

/**
 * @template {ts.Node} T
 * @param {ts.Node} node
 * @param {(node: ts.Node) => node is T} test
 * @returns {T | undefined}
 */
function find(node, test) {
  return test(node) ? node : ts.forEachChild(node, (child) => find(child, test))
}

/** The types of links, and whether they lead to a list. @type {Record<string, boolean>} */
const links = { Link: false, LinkToMany: true, LinkToConflicts: false }

/** @param {ts.TypeChecker} checker @returns {(type: ts.Type | undefined) => Shape} */
function shaper(checker) {
  /** @type {Map<ts.Type, Shape>} */
  const known = new Map()
  return shapeOf

  /** @param {ts.Type | undefined} type @returns {Shape} */
  function shapeOf(type) {
    if (!type) return unknown
    const before = known.get(type)
    if (before) return before
    // A type inside of itself is compared once.
    known.set(type, unknown)
    const shape = read(type)
    known.set(type, shape)
    return shape
  }

  /** @param {ts.Type} type @returns {Shape} */
  function read(type) {
    const all = type.isUnion() ? type.types : [type]
    const isNullable = all.some((one) => one.flags & ts.TypeFlags.Null)
    const some = all.filter((one) => !(one.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)))
    const name = (type.aliasSymbol ?? some[0]?.aliasSymbol)?.name
    if (some.every((one) => one.flags & ts.TypeFlags.BooleanLike)) return { type: 'boolean', isNullable }
    for (const [primitive, flag, literal] of /** @type {const} */ ([
      ['string', ts.TypeFlags.StringLike, ts.TypeFlags.StringLiteral],
      ['number', ts.TypeFlags.NumberLike, ts.TypeFlags.NumberLiteral],
    ])) {
      if (!some.every((one) => isLike(one, flag))) continue
      const literals = some.filter((one) => one.flags & literal)
      if (literals.length === 0) return { type: primitive, isNullable }
      const values = literals.map((one) => /** @type {ts.LiteralType} */ (one).value)
      return {
        type: primitive,
        isNullable,
        values: /** @type {(string | number)[]} */ (values),
        isOpen: literals.length < some.length,
      }
    }
    if (some.every((one) => (one.symbol?.name ?? '') in links)) return { type: 'link', isNullable, ...leadsTo(some) }
    if (some.length === 1 && some[0]) return { ...single(some[0]), isNullable }
    const members = some.map(shapeOf)
    return { type: 'union', isNullable, ...(name && { name }), members }
  }

  /** Whether it's a string, say, or one that stays open: `string & {}`. @param {ts.Type} type @param {ts.TypeFlags} flag */
  function isLike(type, flag) {
    return type.isIntersection() ? type.types.some((one) => one.flags & flag) : (type.flags & flag) !== 0
  }

  /** @param {ts.Type[]} types */
  function leadsTo(types) {
    const to = types.flatMap((type) => {
      if (type.symbol.name === 'LinkToConflicts') return 'conflicts'
      const [target] = checker.getTypeArguments(/** @type {ts.TypeReference} */ (type))
      return target?.isStringLiteral() ? target.value : []
    })
    return { to, isMany: links[types[0]?.symbol.name ?? ''] }
  }

  /** @param {ts.Type} type @returns {Shape} */
  function single(type) {
    if (checker.isArrayType(type)) {
      const [items] = checker.getTypeArguments(/** @type {ts.TypeReference} */ (type))
      return { type: 'array', isNullable: false, items: shapeOf(items) }
    }
    if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return unknown
    const fields = fieldsOf(type)
    if (Object.keys(fields).join() === 'self') return { type: 'self', isNullable: false }
    const name = (type.aliasSymbol ?? type.symbol)?.name
    return { type: 'object', isNullable: false, ...(name && !name.startsWith('__') && { name }), fields }
  }

  /** @param {ts.Type} type @returns {Fields} */
  function fieldsOf(type) {
    return Object.fromEntries(
      checker.getPropertiesOfType(type).map((property) => [
        property.name,
        {
          shape: shapeOf(checker.getTypeOfSymbol(property)),
          isOptional: (property.flags & ts.SymbolFlags.Optional) !== 0,
          isDeprecated: (property.declarations ?? []).some((one) => ts.getJSDocDeprecatedTag(one) !== undefined),
        },
      ]),
    )
  }
}
