import { DocumentError } from './document-error.js'
import { linkTarget } from './link-target.js'
import { type OpenApiDocument, resolveReference, type Schema, targetOf } from './open-api.js'
import { otherRulesOf } from './other-rules.js'
import { emptyRecord } from './property.js'
import { rulesOf } from './rules.js'
import type { Facts, FieldsFacts, InlineFacts, ModelFacts, ObjectFacts, TypeFacts } from './table.js'

interface SchemaReader {
  /** The models that the schemas read so far refer to. */
  readonly models: Facts['models']
  typeOf(schema: Schema): TypeFacts
  /** Returns undefined if the schema isn't that of an object. */
  objectOf(schema: Schema | undefined): ObjectFacts | undefined
  /** Returns undefined if the schema isn't that of a list. */
  listOf(schema: Schema): { collection: string; response: TypeFacts } | undefined
}

type Flags = Pick<InlineFacts, 'nullable' | 'deprecated' | 'otherRules'>

/** Turns the schemas of an OpenAPI document into facts. */
export function schemaReader(document: OpenApiDocument): SchemaReader {
  const models = emptyRecord<ModelFacts>()
  /** The models whose schema is being read, and whether it refers to itself. */
  const open = new Map<string, boolean>()
  return { models, typeOf, objectOf, listOf }

  function typeOf(schema: Schema): TypeFacts {
    // OpenAPI 3.1 allows other properties beside `$ref`.
    if (schema.$ref !== undefined) return withFlags(referenceOf(schema.$ref), flagsIn(schema))
    if (schema.allOf) return withFlags(wholeOf(schema.allOf), flagsIn(schema))
    const options = schema.oneOf ?? schema.anyOf
    return options ? unionOf(schema, options) : inlineOf(schema)
  }

  function referenceOf($ref: string): TypeFacts {
    const target = targetOf<Schema>(document, $ref)
    const name = $ref.split('/').at(-1) ?? $ref
    if (open.has(name)) open.set(name, true)
    if (models[name]) return name
    // Holds the place of a model that refers to itself.
    models[name] = { fields: {} }
    open.set(name, false)
    const type = typeOf(target)
    const refersToItself = open.get(name)
    open.delete(name)
    if (type === name) throw new DocumentError(`$ref ${$ref} refers to itself`)
    // A list of itself has no fields, but needs a name.
    const model = (typeof type === 'object' && modelOf(type)) || (refersToItself && { union: [type] })
    if (!model) {
      delete models[name]
      return type
    }
    models[name] = model
    return typeof type === 'string' ? name : withFlags(name, flagsOf({ ...type, otherRules: undefined }))
  }

  function inlineOf(schema: Schema): InlineFacts {
    const types = [schema.type ?? []].flat()
    const type = types.find((name) => name !== 'null') ?? impliedType(schema)
    const flags = flagsIn({ ...schema, nullable: schema.nullable || types.includes('null') })
    switch (type) {
      case 'array':
        return { ...flags, type, ...(schema.items && { items: typeOf(schema.items) }) }
      case 'string':
      case 'boolean':
      case 'integer':
      case 'number':
        return { ...flags, type, ...valuesOf(schema), ...rulesOf(schema) }
      case 'object':
        return { ...flags, ...propertiesOf(schema) }
      default:
        return { ...flags, type: 'unknown' }
    }
  }

  /** Reads `allOf`. Parts other than the first often hold nothing but a description. */
  function wholeOf(parts: readonly Schema[]): TypeFacts {
    const types = parts.map(typeOf)
    const [only] = types
    if (only !== undefined && types.length === 1) return only
    const inlines = types.map(writtenOut)
    const otherRules = [...new Set(inlines.flatMap((type) => type.otherRules ?? []))].join(' ')
    const flags = { nullable: inlines.some(({ nullable }) => nullable), otherRules }
    const scalar = inlines.find(({ type }) => type !== 'object' && type !== 'unknown')
    if (scalar) return withFlags(scalar, flags)
    const required = inlines.flatMap((type) => type.required ?? [])
    return {
      type: 'object',
      ...flagsOf(flags),
      ...(required.length && { required: [...new Set(required)].sort() }),
      fields: Object.fromEntries(inlines.flatMap(({ fields = {} }) => Object.entries(fields))),
    }
  }

  /** Returns a type without the name of its model. */
  function writtenOut(type: TypeFacts): InlineFacts {
    if (typeof type === 'object') return type
    const model = models[type]
    if (!model?.fields) return { type: 'union', oneOf: model?.union ?? [] }
    const { required, otherRules, fields } = model
    return { type: 'object', ...(required && { required }), ...(otherRules && { otherRules }), fields }
  }

  function unionOf(schema: Schema, options: readonly Schema[]): TypeFacts {
    const isNull = ({ type }: Schema) => type === 'null'
    const flags = flagsIn({ ...schema, nullable: schema.nullable || options.some(isNull) })
    const types = withoutDuplicates(options.filter((option) => !isNull(option)).map(typeOf))
    const [first] = types
    if (first === undefined) return { ...flags, type: 'unknown' }
    // A union of equal types is that type.
    if (types.length === 1) return withFlags(first, flags)
    return linkToAny(types, flags) ?? { ...flags, type: 'union', oneOf: types }
  }

  function propertiesOf(schema: Schema): InlineFacts {
    const { properties, required } = schema
    if (!properties) return { type: 'unknown' }
    const fields = Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, typeOf(property)]))
    if (isSelf(fields)) return { type: 'self' }
    if (isLink(fields)) return { type: 'link', ...linkTarget(document, schema) }
    return { type: 'object', ...(required && { required: [...required].sort() }), fields }
  }

  function objectOf(schema: Schema | undefined): ObjectFacts | undefined {
    if (!schema) return undefined
    const type = typeOf(resolveReference<Schema>(document, schema) ?? {})
    const object = typeof type === 'string' ? models[type] : type
    if (!object?.fields) return undefined
    const { required, otherRules, fields } = object
    return { ...(required && { required }), ...(otherRules && { otherRules }), fields }
  }

  function listOf(schema: Schema) {
    const { fields = {} } = objectOf(schema) ?? {}
    if (!fields.total_entries) return undefined
    for (const [collection, type] of Object.entries(fields)) {
      if (typeof type === 'object' && type.type === 'array' && type.items) return { collection, response: type.items }
    }
    return undefined
  }
}

function flagsOf({ nullable, deprecated, otherRules }: Partial<Record<keyof Flags, unknown>>): Flags {
  return {
    ...(nullable === true && { nullable }),
    ...(deprecated === true && { deprecated }),
    ...(typeof otherRules === 'string' && otherRules && { otherRules }),
  }
}

function flagsIn(schema: Schema): Flags {
  return flagsOf({ ...schema, otherRules: otherRulesOf(schema) })
}

/** Returns a type with flags. The name of a model can't carry any, so it becomes a union of one. */
function withFlags(type: TypeFacts, flags: Flags): TypeFacts {
  const stated = flagsOf(flags)
  if (!Object.keys(stated).length) return type
  return typeof type === 'string' ? { type: 'union', ...stated, oneOf: [type] } : { ...type, ...stated }
}

/** Returns the type of a schema that has none. */
function impliedType({ properties, items, enum: values, const: value }: Schema): string | undefined {
  if (properties) return 'object'
  if (items) return 'array'
  const [first = value] = values ?? []
  return typeof first === 'string' || typeof first === 'number' ? typeof first : undefined
}

function modelOf({ fields, required, oneOf, otherRules }: InlineFacts): ModelFacts | undefined {
  const rules = otherRules ? { otherRules } : {}
  if (fields) return { ...(required && { required }), ...rules, fields }
  return oneOf && { ...rules, union: oneOf }
}

function valuesOf({ enum: values, const: value }: Schema): Pick<InlineFacts, 'enum'> {
  if (value !== undefined) return { enum: [value] }
  return values ? { enum: values.filter((option) => option !== null) } : {}
}

function withoutDuplicates(types: readonly TypeFacts[]): TypeFacts[] {
  return [...new Map(types.map((type) => [JSON.stringify(type), type])).values()]
}

/** Joins links to one of several resources. Returns undefined if there are other types. */
function linkToAny(types: readonly TypeFacts[], flags: Flags): InlineFacts | undefined {
  const links = types.filter((type): type is InlineFacts => typeof type === 'object' && type.type === 'link')
  const toAny = [...new Set(links.flatMap(({ to }) => to ?? []))]
  if (links.length < types.length) return undefined
  const many = links[0]?.many
  return { ...flags, type: 'link', ...(toAny.length && { toAny }), ...(many !== undefined && { many }) }
}

/** Whether an object is the `links` of a record or a page. */
function isSelf(fields: FieldsFacts): boolean {
  const names = Object.keys(fields)
  return names.includes('self') && names.every((name) => ['self', 'next', 'previous'].includes(name))
}

/** Whether an object is a link to another record. */
function isLink(fields: FieldsFacts): boolean {
  return Object.keys(fields).join() === 'links' && typeof fields.links === 'object' && fields.links.type === 'self'
}
