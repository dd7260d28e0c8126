// The parts of an OpenAPI 3 document that are read.

export interface OpenApiDocument {
  readonly openapi: string
  readonly paths: { readonly [path: string]: PathItem }
}

interface PathItem {
  readonly parameters?: readonly OrReference<Parameter>[]
  readonly get?: OpenApiOperation
  readonly post?: OpenApiOperation
  readonly put?: OpenApiOperation
  readonly patch?: OpenApiOperation
  readonly delete?: OpenApiOperation
}

export interface OpenApiOperation {
  readonly parameters?: readonly OrReference<Parameter>[]
  readonly requestBody?: OrReference<Content>
  readonly responses?: { readonly [status: string]: OrReference<Content> }
  readonly deprecated?: boolean
}

export interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly description?: string
  readonly schema?: Schema
}

export interface Content {
  readonly content?: { readonly [mediaType: string]: { readonly schema?: Schema } }
}

export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly nullable?: boolean
  readonly deprecated?: boolean
  readonly enum?: readonly (string | number | null)[]
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly exclusiveMinimum?: boolean
  readonly maximum?: number
  readonly exclusiveMaximum?: boolean
  readonly items?: Schema
  readonly required?: readonly string[]
  readonly properties?: { readonly [name: string]: Schema }
  readonly allOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
}

interface Reference {
  readonly $ref: string
}

export type OrReference<T> = T | Reference

/** Whether a value is an OpenAPI 3 document. */
export function isOpenApi(value: unknown): value is OpenApiDocument {
  return (
    typeof value === 'object' &&
    value !== null &&
    'openapi' in value &&
    typeof value.openapi === 'string' &&
    'paths' in value
  )
}

/** Returns what a node refers to, or the node itself. */
export function resolveReference<T extends object>(
  document: OpenApiDocument,
  node: OrReference<T> | undefined,
): T | undefined {
  if (!node || !isReference(node)) return node
  const keys = node.$ref.replace(/^#\//, '').split('/')
  const names = keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
  const target = names.reduce<unknown>((parent, name) => (isObject(parent) ? parent[name] : undefined), document)
  // A reference is trusted to point to what its place requires: the document isn't validated.
  return target as T | undefined
}

function isReference(node: object): node is Reference {
  return '$ref' in node && typeof node.$ref === 'string'
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null
}
