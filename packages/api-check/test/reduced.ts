import type {
  Contract,
  Facts,
  FieldsFacts,
  InlineFacts,
  ModelFacts,
  ObjectFacts,
  OperationFacts,
} from '../src/index.js'

/** The official document, reduced to its facts. Some of them come from the older documentation: those are left out. */
export interface Reduced {
  readonly resources: {
    readonly [resource: string]: { readonly model: string; readonly operations: readonly Operation[] }
  }
  readonly models: { readonly [name: string]: ModelFacts }
  readonly bodies: { readonly [model: string]: { readonly [kind: string]: ObjectFacts } }
}

interface Operation {
  readonly method: string
  readonly path: string
  readonly origin: string
  readonly deprecated?: boolean
  readonly query: readonly string[]
  readonly requiredQuery?: readonly string[]
  readonly pathParams: readonly string[]
  readonly documentedErrors?: readonly number[]
  readonly filters: { readonly [field: string]: string }
  readonly body: string | null
  readonly response: {
    readonly status: number
    readonly collection?: string
    readonly model?: string
    readonly inline?: FieldsFacts
  }
}

const filterTypes: { readonly [name: string]: string } = { 'date-time': 'datetime', int64: 'id' }
const queryRules = { per_page: { minimum: 1, maximum: 100 } }

/** Returns the facts of the reduced document, as the table has them. */
export function factsOfReduced({ resources, models, bodies }: Reduced): Facts {
  return {
    api: { server: '/v1', security: 'http basic' },
    resources: mapValues(resources, ({ model, operations }) => ({
      model,
      operations: Object.fromEntries(
        operations
          .filter(({ origin }) => origin !== 'docs')
          .map((operation) => [`${operation.method} ${operation.path}`, toFacts(operation)]),
      ),
    })),
    models: mapValues(models, withScalars),
    bodies: Object.fromEntries(
      Object.entries(bodies).flatMap(([model, kinds]) =>
        // The document marks no field of a body as required.
        Object.entries(kinds).map(([kind, { fields }]) => [`${model}.${kind}`, withScalars({ fields })]),
      ),
    ),
  }
}

/** Writes a scalar type as the table does: the reduced document has its bare name. */
function withScalars<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (key, part: unknown) => {
    // The meanings of values are in no document.
    if (key === 'labels') return undefined
    return key === 'items' && (part === 'string' || part === 'integer') ? { type: part } : part
  })
}

/** The types of parameters: of those of a path, and of each in a query. */
const pathType = 'string format=int64'
const queryTypes: Contract = {
  page: 'integer',
  per_page: 'integer',
  sort: 'array of string',
  order: 'string enum=asc|desc deprecated',
  'q[]': 'array of string',
  from: 'string format=date',
  to: 'string format=date',
}

function toFacts(operation: Operation): OperationFacts {
  const { deprecated, query, requiredQuery, filters, body, response, pathParams, documentedErrors = [] } = operation
  const contract = Object.fromEntries([
    ...pathParams.map((name) => [`path ${name}`, pathType]),
    ...query.map((name) => [`query ${name}`, queryTypes[name] ?? 'any']),
    ...documentedErrors.map((status) => [`status ${status}`, 'documented']),
  ])
  const { status, collection, model, inline } = response
  const type: string | InlineFacts | undefined = inline ? { type: 'object', fields: withScalars(inline) } : model
  return {
    ...(deprecated && { deprecated }),
    ...(query.length && { query }),
    ...(requiredQuery && { requiredQuery }),
    ...(query.includes('per_page') && { queryRules }),
    ...(Object.keys(filters).length && { filters: mapValues(filters, (name) => filterTypes[name] ?? name) }),
    ...(body && { body, bodyRequired: true }),
    ...(collection && { collection }),
    ...(type && { response: type }),
    ...(status !== 200 && { status }),
    ...(Object.keys(contract).length && { contract }),
  }
}

function mapValues<T, U>(object: { readonly [name: string]: T }, map: (value: T) => U): { [name: string]: U } {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, map(value)]))
}
