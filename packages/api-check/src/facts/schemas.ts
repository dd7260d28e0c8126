import { type OpenApiDocument, resolveReference, type Schema } from './open-api.js'
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

const rules = [
  'format',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'exclusiveMinimum',
  'maximum',
  'exclusiveMaximum',
] as const satisfies readonly (keyof Schema & keyof InlineFacts)[]

/** Turns the schemas of an OpenAPI document into facts. */
export function schemaReader(document: OpenApiDocument): SchemaReader {
  const models: { [name: string]: ModelFacts } = {}
  return { models, typeOf, objectOf, listOf }

  function typeOf(schema: Schema): TypeFacts {
    return schema.$ref === undefined ? inlineOf(schema) : referenceOf(schema.$ref)
  }

  function referenceOf($ref: string): TypeFacts {
    const name = $ref.split('/').at(-1) ?? $ref
    if (models[name]) return name
    const schema = resolveReference<Schema>(document, { $ref })
    if (!schema) return { type: 'unknown' }
    // Holds the place of a model that refers to itself.
    models[name] = { fields: {} }
    const type = inlineOf(schema)
    const model = modelOf(type)
    if (model) models[name] = model
    else delete models[name]
    if (!model) return type
    return type.nullable ? { type: 'union', nullable: true, oneOf: [name] } : name
  }

  function inlineOf(schema: Schema): InlineFacts {
    if (schema.allOf) return wholeOf(schema, schema.allOf)
    const options = schema.oneOf ?? schema.anyOf
    if (options) return unionOf(schema, options)
    const types = [schema.type ?? []].flat()
    const type = types.find((name) => name !== 'null') ?? (schema.properties ? 'object' : undefined)
    const base = {
      ...((schema.nullable || types.includes('null')) && { nullable: true }),
      ...(schema.deprecated && { deprecated: true }),
    }
    switch (type) {
      case 'array':
        return { ...base, type, ...(schema.items && { items: typeOf(schema.items) }) }
      case 'string':
      case 'boolean':
      case 'integer':
      case 'number':
        return { ...base, type, ...rulesOf(schema) }
      case 'object':
        return { ...base, ...propertiesOf(schema) }
      default:
        return { ...base, type: 'unknown' }
    }
  }

  function wholeOf(schema: Schema, parts: readonly Schema[]): InlineFacts {
    const types = parts.map((part) => inlineOf(resolveReference<Schema>(document, part) ?? {}))
    const nullable = schema.nullable || types.some((type) => type.nullable)
    const whole = types.find((type) => type.type !== 'object') ?? {
      type: 'object' as const,
      ...joinedRequired(types),
      fields: Object.assign({}, ...types.map(({ fields }) => fields)),
    }
    return { ...whole, ...(nullable && { nullable: true }), ...(schema.deprecated && { deprecated: true }) }
  }

  function unionOf(schema: Schema, options: readonly Schema[]): InlineFacts {
    const isNull = ({ type }: Schema) => type === 'null'
    const nullable = schema.nullable || options.some(isNull)
    return {
      type: 'union',
      ...(nullable && { nullable: true }),
      ...(schema.deprecated && { deprecated: true }),
      oneOf: options.filter((option) => !isNull(option)).map(typeOf),
    }
  }

  function propertiesOf({ properties, required }: Schema): InlineFacts {
    if (!properties) return { type: 'unknown' }
    const fields = Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, typeOf(schema)]))
    if (isSelf(fields)) return { type: 'self' }
    if (isLink(fields)) return { type: 'link' }
    return { type: 'object', ...(required && { required }), fields }
  }

  function objectOf(schema: Schema | undefined): ObjectFacts | undefined {
    if (!schema) return undefined
    const { required, fields } = inlineOf(resolveReference<Schema>(document, schema) ?? {})
    return fields && { ...(required && { required }), fields }
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

function modelOf({ fields, required, oneOf }: InlineFacts): ModelFacts | undefined {
  if (fields) return { ...(required && { required }), fields }
  return oneOf && { union: oneOf }
}

function rulesOf(schema: Schema): Partial<InlineFacts> {
  const values = schema.enum?.filter((value) => value !== null)
  return {
    ...(values && { enum: values }),
    ...Object.fromEntries(rules.flatMap((rule) => (schema[rule] === undefined ? [] : [[rule, schema[rule]]]))),
  }
}

function joinedRequired(types: readonly InlineFacts[]): { required?: string[] } {
  const lists = types.flatMap(({ required }) => (required ? [required] : []))
  return lists.length ? { required: lists.flat() } : {}
}

/** Whether an object is the `links` of a record or a page. */
function isSelf(fields: FieldsFacts): boolean {
  const names = Object.keys(fields)
  return names.includes('self') && names.every((name) => ['self', 'next', 'previous'].includes(name))
}

/** Whether an object is a link to another record. Only its URL would say where it points to. */
function isLink(fields: FieldsFacts): boolean {
  return Object.keys(fields).join() === 'links' && typeof fields.links === 'object' && fields.links.type === 'self'
}
