import ts from 'typescript'
import { type Fields, type LinkShape, type ScalarShape, type Shape, unknownShape } from '../description.js'
import { isDeprecated } from './types.js'

/** The types of links in core, with where each points to. */
const linkTypes: { readonly [name: string]: { readonly isMany: boolean; readonly to?: readonly string[] } } = {
  Link: { isMany: false },
  LinkToMany: { isMany: true },
  LinkToConflicts: { isMany: false, to: ['conflicts'] },
}

const scalars = [
  { type: 'string', flag: ts.TypeFlags.StringLike },
  { type: 'number', flag: ts.TypeFlags.NumberLike },
  { type: 'boolean', flag: ts.TypeFlags.BooleanLike },
] as const

/** Returns a function that describes TypeScript types. */
export function createShapeReader(checker: ts.TypeChecker): (type: ts.Type) => Shape {
  const shapes = new Map<ts.Type, Shape>()
  return shapeOf

  function shapeOf(type: ts.Type): Shape {
    const known = shapes.get(type)
    if (known) return known
    // A type inside itself is compared once.
    shapes.set(type, unknownShape)
    const shape = describe(type)
    shapes.set(type, shape)
    return shape
  }

  function describe(type: ts.Type): Shape {
    const parts = type.isUnion() ? type.types : [type]
    const isNullable = parts.some((part) => part.flags & ts.TypeFlags.Null)
    const members = parts.filter((part) => !(part.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)))
    const name = type.aliasSymbol?.name
    return { ...(scalarOf(members) ?? linkOf(members) ?? objectOrUnionOf(members, name)), isNullable }
  }

  function objectOrUnionOf(members: readonly ts.Type[], name: string | undefined): Shape {
    const [only] = members
    if (only && members.length === 1) return singleOf(only)
    return { type: 'union', isNullable: false, name, members: members.map(shapeOf) }
  }

  function linkOf(members: readonly ts.Type[]): LinkShape | undefined {
    const links = members.map((member) => linkTypes[member.symbol?.name ?? ''])
    const [first] = links
    if (!first || links.includes(undefined)) return undefined
    const to = members.flatMap((member, index) => links[index]?.to ?? targetOf(member))
    return { type: 'link', isNullable: false, isMany: first.isMany, to }
  }

  /** Returns the resource in `Link<'patients'>`. */
  function targetOf(link: ts.Type): string[] {
    const [target] = typeArgumentsOf(link)
    return target?.isStringLiteral() ? [target.value] : []
  }

  function singleOf(type: ts.Type): Shape {
    if (checker.isArrayType(type)) {
      const [items] = typeArgumentsOf(type)
      return { type: 'array', isNullable: false, items: items ? shapeOf(items) : unknownShape }
    }
    if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return unknownShape
    const fields = fieldsOf(type)
    if (Object.keys(fields).join() === 'self') return { type: 'self', isNullable: false }
    return { type: 'object', isNullable: false, name: nameOf(type), fields }
  }

  function fieldsOf(type: ts.Type): Fields {
    return Object.fromEntries(
      checker.getPropertiesOfType(type).map((property) => [
        property.name,
        {
          shape: shapeOf(checker.getTypeOfSymbol(property)),
          isOptional: (property.flags & ts.SymbolFlags.Optional) !== 0,
          isDeprecated: isDeprecated(property),
        },
      ]),
    )
  }

  function typeArgumentsOf(type: ts.Type): readonly ts.Type[] {
    return checker.getTypeArguments(type as ts.TypeReference)
  }
}

/** Returns the shape of a union of strings, numbers or booleans, if the members are nothing else. */
function scalarOf(members: readonly ts.Type[]): ScalarShape | undefined {
  const scalar = scalars.find(({ flag }) => members.every((member) => isLike(member, flag)))
  if (!scalar) return undefined
  const { type } = scalar
  const literals = members.filter((member) => member.isStringLiteral() || member.isNumberLiteral())
  if (literals.length === 0) return { type, isNullable: false }
  return {
    type,
    isNullable: false,
    values: literals.map(({ value }) => value),
    isOpen: literals.length < members.length,
  }
}

/** Whether a type is a string, say, or the open rest of a set of strings: `string & {}`. */
function isLike(type: ts.Type, flag: ts.TypeFlags): boolean {
  const parts = type.isIntersection() ? type.types : [type]
  return parts.some((part) => part.flags & flag)
}

/** Returns the name of a type, unless the compiler made it up. */
function nameOf(type: ts.Type): string | undefined {
  const name = (type.aliasSymbol ?? type.symbol)?.name
  return name?.startsWith('__') ? undefined : name
}
