import { apiContract, contractOf, mediaName, parametersOf } from './contract.js'
import { DocumentError } from './document-error.js'
import { filtersOf } from './filters.js'
import {
  type Content,
  type OpenApiDocument,
  type OpenApiOperation,
  type Parameter,
  type PathItem,
  type RequestBody,
  resolveReference,
  type Schema,
} from './open-api.js'
import { emptyRecord, propertyOf } from './property.js'
import { rulesOf } from './rules.js'
import { schemaReader } from './schemas.js'
import type { Facts, ObjectFacts, OperationFacts, Rules } from './table.js'

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const

interface Resource {
  model: string
  operations: { [methodAndPath: string]: OperationFacts }
}

/**
 * Reads the facts in an OpenAPI 3 document. It says where a link points to only if it has an example of the link's URL.
 *
 * @param table - Names the resources and bodies of the operations it has. A document has no such names: other operations
 * are grouped by the key of a list's records or the first segment of the path, and a body is named after its operation.
 * @throws {DocumentError} if an operation can't be read.
 */
export function factsFromOpenApi(document: OpenApiDocument, table?: Facts): Facts {
  const schemas = schemaReader(document)
  const names = namesIn(table)
  const resources = emptyRecord<Resource>()
  const bodies = emptyRecord<ObjectFacts>()

  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of methods) {
      reading(`${method.toUpperCase()} ${path}`, () =>
        readOperation(path, method, resolveReference<PathItem>(document, item)),
      )
    }
  }
  // A document may describe a model that no operation refers to.
  for (const name of Object.keys(table?.models ?? {})) {
    if (!propertyOf(document.components?.schemas, name)) continue
    reading(`The schema ${name}`, () => schemas.typeOf({ $ref: `#/components/schemas/${name}` }))
  }
  return { api: reading('The API', () => apiContract(document)), resources, models: schemas.models, bodies }

  function readOperation(path: string, method: (typeof methods)[number], item: PathItem | undefined) {
    const operation = item?.[method]
    if (!operation) return
    const key = `${method.toUpperCase()} ${path}`
    const response = responseOf(operation)
    const bodyName = names.get(key)?.body ?? key
    const body = bodyOf(operation, bodyName)
    const [status = '200'] = successOf(operation) ?? []
    const contract = contractOf(document, path, item, operation, {
      body: body.bodyType ?? json,
      response: response.responseType ?? json,
      status,
    })

    const name = names.get(key)?.resource ?? response.collection ?? path.split('/').find(Boolean) ?? path
    const resource = resources[name] ?? {
      model: propertyOf(table?.resources, name)?.model ?? '',
      operations: {},
    }
    resources[name] = resource
    if (response.collection && typeof response.response === 'string') resource.model ||= response.response
    resource.operations[key] = {
      ...(operation.deprecated && { deprecated: true }),
      ...queryOf(parametersOf(document, item, operation)),
      ...body,
      ...response,
      ...(Object.keys(contract).length && { contract }),
    }
  }

  function bodyOf({ requestBody }: OpenApiOperation, name: string): Partial<OperationFacts> {
    const node = resolveReference<RequestBody>(document, requestBody)
    const { schema, type } = mediaOf(node)
    const body = schemas.objectOf(schema)
    if (!body) return {}
    bodies[name] = body
    return { body: name, bodyRequired: node?.required === true, ...(type !== json && { bodyType: type }) }
  }

  function responseOf(operation: OpenApiOperation): Partial<OperationFacts> {
    const [status = '200', success] = successOf(operation) ?? []
    const { schema, type } = mediaOf(resolveReference<Content>(document, success))
    return {
      ...(schema && (schemas.listOf(schema) ?? { response: schemas.typeOf(schema) })),
      ...(schema && type !== json && { responseType: type }),
      // `2XX` leaves the status open.
      ...(Number(status) !== 200 && Number.isInteger(Number(status)) && { status: Number(status) }),
    }
  }

  function queryOf(
    parameters: readonly Parameter[],
  ): Pick<OperationFacts, 'query' | 'requiredQuery' | 'queryRules' | 'filters'> {
    const query = parameters.filter((parameter) => parameter.in === 'query')
    const required = query.filter((parameter) => parameter.required)
    const rules = query
      .map(({ name, schema }) => [name, boundsOf(resolveReference<Schema>(document, schema) ?? {})] as const)
      .filter(([, bounds]) => Object.keys(bounds).length)
    const filters = filtersOf(query.find(({ name }) => name === 'q[]'))
    return {
      ...(query.length && { query: query.map(({ name }) => name) }),
      ...(required.length && { requiredQuery: required.map(({ name }) => name) }),
      ...(rules.length && { queryRules: Object.fromEntries(rules) }),
      ...(Object.keys(filters).length && { filters }),
    }
  }
}

const json = 'application/json'

/** Returns what `read` returns, or throws a {@link DocumentError} that says what can't be read. */
function reading<T>(what: string, read: () => T): T {
  try {
    return read()
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new DocumentError(`${what} can't be read: ${reason}.`, { cause })
  }
}

/** The status and the response of success that are compared field by field: the first ones. */
function successOf({ responses = {} }: OpenApiOperation) {
  return Object.entries(responses).find(([code]) => code.startsWith('2'))
}

/** The bounds of a query parameter. Its type and its other rules are in the contract. */
function boundsOf(schema: Schema): Rules {
  const { format: _, otherRules: __, ...bounds } = rulesOf(schema)
  return bounds
}

/** Returns the schema of a body or response. JSON comes first. */
function mediaOf({ content = {} }: Content = {}): { schema?: Schema | undefined; type: string } {
  const entries = Object.entries(content)
  const [type = json, media] = entries.find(([name]) => /json/.test(name)) ?? entries[0] ?? []
  return { type: mediaName(type), schema: media?.schema }
}

function namesIn(table: Facts | undefined) {
  return new Map(
    Object.entries(table?.resources ?? {}).flatMap(([resource, { operations }]) =>
      Object.entries(operations).map(([key, { body }]) => [key, { resource, body }] as const),
    ),
  )
}
