import { DocumentError } from './document-error.js'
import { propertyOf } from './property.js'
import type { Rules } from './table.js'

// The parts of an OpenAPI 3 document that are read.

export interface OpenApiDocument {
  readonly openapi: string
  readonly paths: { readonly [path: string]: OrReference<PathItem> }
  readonly servers?: readonly Server[]
  readonly security?: readonly SecurityRequirement[]
  readonly components?: {
    readonly schemas?: { readonly [name: string]: Schema }
    readonly securitySchemes?: { readonly [name: string]: OrReference<SecurityScheme> }
  }
}

export interface Server {
  readonly url: string
}

/** The scopes of each scheme that is needed. */
export interface SecurityRequirement {
  readonly [scheme: string]: readonly string[]
}

export interface SecurityScheme {
  readonly type: string
  readonly scheme?: string
  readonly in?: string
  readonly name?: string
}

export interface PathItem {
  readonly servers?: readonly Server[]
  readonly parameters?: readonly OrReference<Parameter>[]
  readonly get?: OpenApiOperation
  readonly post?: OpenApiOperation
  readonly put?: OpenApiOperation
  readonly patch?: OpenApiOperation
  readonly delete?: OpenApiOperation
}

export interface OpenApiOperation {
  readonly servers?: readonly Server[]
  readonly security?: readonly SecurityRequirement[]
  readonly parameters?: readonly OrReference<Parameter>[]
  readonly requestBody?: OrReference<RequestBody>
  readonly responses?: { readonly [status: string]: OrReference<Content> }
  readonly deprecated?: boolean
}

export interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly description?: string
  readonly deprecated?: boolean
  readonly style?: string
  readonly explode?: boolean
  readonly allowReserved?: boolean
  readonly schema?: Schema
  readonly content?: Content['content']
}

export interface Content {
  readonly content?: { readonly [mediaType: string]: { readonly schema?: Schema } }
}

export interface RequestBody extends Content {
  readonly required?: boolean
}

export interface Schema extends Omit<Rules, 'exclusiveMinimum' | 'exclusiveMaximum' | 'otherRules'> {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly nullable?: boolean
  readonly deprecated?: boolean
  readonly enum?: readonly (string | number | null)[]
  readonly const?: string | number
  readonly example?: unknown
  readonly examples?: readonly unknown[]
  readonly exclusiveMinimum?: boolean | number
  readonly exclusiveMaximum?: boolean | number
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
  return isObject(value) && /^3\./.test(String(value.openapi)) && isObject(value.paths)
}

/**
 * Returns what a node refers to, or the node itself. A reference can point to another one.
 *
 * @throws {DocumentError} if there is nothing, or the references go round in a circle.
 */
export function resolveReference<T extends object>(
  document: OpenApiDocument,
  node: OrReference<T> | undefined,
): T | undefined {
  const seen = new Set<string>()
  let target = node
  while (target && isReference(target)) {
    if (seen.has(target.$ref)) throw new DocumentError(`$ref ${target.$ref} refers to itself`)
    seen.add(target.$ref)
    target = targetOf<T>(document, target.$ref)
  }
  return target
}

/**
 * Returns what a reference points to, which can be another reference.
 *
 * @throws {DocumentError} if there is nothing.
 */
export function targetOf<T extends object>(document: OpenApiDocument, $ref: string): OrReference<T> {
  const names = $ref.startsWith('#/') ? $ref.slice(2).split('/').map(decodeSegment) : ['']
  const target = names.reduce<unknown>(
    (parent, name) => (isObject(parent) ? propertyOf(parent, name) : undefined),
    document,
  )
  if (!isObject(target)) throw new DocumentError(`$ref ${$ref} points to nothing in the document`)
  // A reference is trusted to point to what its place requires: the document isn't validated.
  return target as OrReference<T>
}

/** Decodes a segment of a JSON pointer in a URL: `~1things~1%7Bid%7D` is `/things/{id}`. */
function decodeSegment(segment: string): string {
  const text = /%[\da-f]{2}/i.test(segment) ? decodeURIComponent(segment) : segment
  return text.replaceAll('~1', '/').replaceAll('~0', '~')
}

function isReference(node: object): node is Reference {
  return '$ref' in node && typeof node.$ref === 'string'
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
