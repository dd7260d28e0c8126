import type {
  Facts,
  FieldsFacts,
  InlineFacts,
  ModelFacts,
  ObjectFacts,
  OpenApiDocument,
  OperationFacts,
  TypeFacts,
} from '../src/index.js'

type Json = { readonly [key: string]: unknown }

const reference = (section: string, name: string) => ({ $ref: `#/components/${section}/${name}` })
const url = (path: string) => `https://api.example.com/v1${path}`
const self = (example?: string) => ({
  type: 'object',
  properties: { self: { type: 'string', format: 'uri', ...(example && { example }) } },
})

/** Enough values for the names of known sets. */
const knownSets: { readonly [name: string]: readonly string[] } = {
  'iso-3166-1-alpha-2': ['AU', 'NZ', 'GB'],
  time_zone: ['Melbourne', 'London'],
  time_zone_identifier: ['Australia/Melbourne', 'Europe/London'],
}

const filterTypes: { readonly [name: string]: string } = { datetime: 'date-time', id: 'int64' }

/** Writes facts as an OpenAPI 3.0 document, in the way that official documents are written. */
export function toOpenApi({ api = {}, resources, models, bodies }: Facts): OpenApiDocument {
  const paths: { [path: string]: { [method: string]: Json } } = {}
  for (const { operations } of Object.values(resources)) {
    for (const [key, operation] of Object.entries(operations)) {
      const [method = '', path = ''] = key.split(' ')
      paths[path] = { ...paths[path], [method.toLowerCase()]: toOperation(path, operation, bodies) }
    }
  }
  const parameters = {
    page: { name: 'page', in: 'query', schema: { type: 'integer' } },
    sort: { name: 'sort', in: 'query', schema: { type: 'array', items: { type: 'string' } } },
    order: { name: 'order', in: 'query', deprecated: true, schema: { type: 'string', enum: ['asc', 'desc'] } },
  }
  const schemas = Object.fromEntries(Object.entries(models).map(([name, model]) => [name, toModel(model)]))
  const [type = '', scheme = ''] = (api.security ?? '').split(' ')
  return {
    openapi: '3.0.3',
    servers: [{ url: `https://api.{shard}.example.com${api.server ?? ''}` }],
    security: [{ key: [] }],
    paths,
    components: { securitySchemes: { key: { type, scheme } }, parameters, schemas },
  } as OpenApiDocument
}

function toOperation(path: string, operation: OperationFacts, bodies: Facts['bodies']): Json {
  const { query = [], deprecated, body, bodyRequired, bodyType = 'application/json', status = 200 } = operation
  const { response, responseType = 'application/json' } = operation
  const schema = response && (operation.collection ? toList(operation.collection, response) : toSchema(response))
  return {
    ...(deprecated && { deprecated }),
    parameters: [
      ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string', format: 'int64' },
      })),
      ...query.map((name) => toParameter(name, operation)),
    ],
    ...(body && {
      requestBody: {
        required: bodyRequired,
        content: { [bodyType]: { schema: toObject(bodies[body] ?? { fields: {} }) } },
      },
    }),
    responses: {
      [status]: { description: '', ...(schema && { content: { [responseType]: { schema } } }) },
      ...(body && { 422: { description: '' } }),
    },
  }
}

function toParameter(name: string, { filters = {}, queryRules, requiredQuery }: OperationFacts): Json {
  if (name === 'page' || name === 'sort' || name === 'order') return reference('parameters', name)
  const required = requiredQuery?.includes(name)
  if (name === 'from' || name === 'to') {
    return { name, in: 'query', required, schema: { type: 'string', format: 'date' } }
  }
  if (name !== 'q[]') return { name, in: 'query', required, schema: { type: 'integer', ...queryRules?.[name] } }
  const rows = Object.entries(filters).map(
    ([field, type]) => `| ${field} | [${filterTypes[type] ?? type}](/#filters) |`,
  )
  const description = ['Available filters:', '', '| Value | Format |', '| --- | --- |', ...rows].join('\n')
  return { name, in: 'query', description, schema: { type: 'array', items: { type: 'string' } } }
}

function toList(collection: string, record: TypeFacts): Json {
  const properties = { self: { type: 'string' }, next: { type: 'string' }, previous: { type: 'string' } }
  return {
    type: 'object',
    properties: {
      // Official lists are written without `type: array`.
      [collection]: { items: toSchema(record) },
      total_entries: { type: 'integer' },
      links: { type: 'object', properties },
    },
  }
}

function toModel(model: ModelFacts): Json {
  return model.fields ? toObject(model) : { oneOf: model.union.map(toSchema) }
}

function toObject({ required, fields }: ObjectFacts): Json {
  return { type: 'object', ...(required && { required }), properties: toProperties(fields) }
}

function toProperties(fields: FieldsFacts): Json {
  return Object.fromEntries(Object.entries(fields).map(([name, type]) => [name, toSchema(type)]))
}

function toSchema(type: TypeFacts): Json {
  if (typeof type === 'string') return reference('schemas', type)
  const { nullable, deprecated, otherRules } = type
  return {
    ...toInline(type),
    ...toKeywords(otherRules),
    ...(nullable && { nullable }),
    ...(deprecated && { deprecated }),
  }
}

/** `readOnly=true` as a keyword of a schema. */
function toKeywords(otherRules = ''): Json {
  return Object.fromEntries([...otherRules.matchAll(/(\w+)=true/g)].map(([, keyword]) => [keyword, true]))
}

function toInline(facts: InlineFacts): Json {
  const {
    type,
    fields,
    items,
    oneOf = [],
    required,
    values,
    nullable: _,
    deprecated: __,
    otherRules: ___,
    ...rest
  } = facts
  switch (type) {
    case 'object':
      return toObject({ fields: fields ?? {}, ...(required && { required }) })
    case 'array':
      return { type, ...(items && { items: toSchema(items) }) }
    case 'union':
      return { oneOf: oneOf.map(toSchema) }
    case 'self':
      return self()
    case 'link':
      return toLink(facts)
    case 'unknown':
      return {}
    default:
      return { type, ...rest, ...(values && { enum: knownSets[values] }) }
  }
}

function toLink({ to, toAny, many, under, via }: InlineFacts): Json {
  const link = (path: string) => ({ type: 'object', properties: { links: self(url(path)) } })
  if (toAny) return { oneOf: toAny.map((name) => link(many ? `/${name}` : `/${name}/1`)) }
  if (under) return link(`/${under}/1/${to}`)
  return link(many ? `/${to}${via ? `?q[]=${via}:=1` : ''}` : `/${to}/1`)
}
