import { filtersOf } from './filters.js'
import {
  type Content,
  type OpenApiDocument,
  type OpenApiOperation,
  type OrReference,
  type Parameter,
  resolveReference,
} from './open-api.js'
import { schemaReader } from './schemas.js'
import type { Facts, ObjectFacts, OperationFacts } from './table.js'

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const

interface Resource {
  model: string
  operations: { [methodAndPath: string]: OperationFacts }
}

/**
 * Reads the facts in an OpenAPI 3 document. A document doesn't say where links point to, so the facts don't either.
 *
 * @param table - Names the resources and bodies of the operations it has. A document has no such names: other operations
 * are grouped by the key of a list's records or the first segment of the path, and a body is named after its operation.
 */
export function factsFromOpenApi(document: OpenApiDocument, table?: Facts): Facts {
  const schemas = schemaReader(document)
  const names = namesIn(table)
  const resources: { [name: string]: Resource } = {}
  const bodies: { [name: string]: ObjectFacts } = {}

  for (const { path, method, operation, parameters } of operationsOf(document)) {
    const key = `${method} ${path}`
    const response = responseOf(operation)
    const body = schemas.objectOf(schemaOf(operation.requestBody))
    const bodyName = names.get(key)?.body ?? key
    if (body) bodies[bodyName] = body

    const name = names.get(key)?.resource ?? response.collection ?? path.split('/').find(Boolean) ?? path
    const resource = resources[name] ?? { model: table?.resources[name]?.model ?? '', operations: {} }
    resources[name] = resource
    if (response.collection && typeof response.response === 'string') resource.model ||= response.response
    resource.operations[key] = {
      ...(operation.deprecated && { deprecated: true }),
      ...queryOf(parameters),
      ...(body && { body: bodyName }),
      ...response,
    }
  }
  return { resources, models: schemas.models, bodies }

  function responseOf({ responses = {} }: OpenApiOperation): Pick<OperationFacts, 'collection' | 'response'> {
    const [, success] = Object.entries(responses).find(([status]) => status.startsWith('2')) ?? []
    const schema = schemaOf(success)
    if (!schema) return {}
    return schemas.listOf(schema) ?? { response: schemas.typeOf(schema) }
  }

  /** Returns the schema of a JSON body or response. */
  function schemaOf(node: OrReference<Content> | undefined) {
    const { content = {} } = resolveReference<Content>(document, node) ?? {}
    const [, media] = Object.entries(content).find(([type]) => /json/.test(type)) ?? []
    return media?.schema
  }
}

function operationsOf(document: OpenApiDocument) {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method]
      if (!operation) return []
      const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].flatMap(
        (parameter) => resolveReference<Parameter>(document, parameter) ?? [],
      )
      return { path, method: method.toUpperCase(), operation, parameters }
    }),
  )
}

function queryOf(parameters: readonly Parameter[]): Pick<OperationFacts, 'query' | 'requiredQuery' | 'filters'> {
  const query = parameters.filter((parameter) => parameter.in === 'query')
  const required = query.filter((parameter) => parameter.required)
  const filters = filtersOf(query.find(({ name }) => name === 'q[]'))
  return {
    ...(query.length && { query: query.map(({ name }) => name) }),
    ...(required.length && { requiredQuery: required.map(({ name }) => name) }),
    ...(Object.keys(filters).length && { filters }),
  }
}

function namesIn(table: Facts | undefined) {
  return new Map(
    Object.entries(table?.resources ?? {}).flatMap(([resource, { operations }]) =>
      Object.entries(operations).map(([key, { body }]) => [key, { resource, body }] as const),
    ),
  )
}
