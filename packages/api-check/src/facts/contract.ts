import { digestOf } from './digest.js'
import {
  type Content,
  type OpenApiDocument,
  type OpenApiOperation,
  type OrReference,
  type Parameter,
  type PathItem,
  type RequestBody,
  resolveReference,
  type Schema,
  type SecurityRequirement,
  type SecurityScheme,
  type Server,
} from './open-api.js'
import { propertyOf } from './property.js'
import { pickRules } from './rules.js'
import { schemaDigest } from './schema-digest.js'
import { schemaReader } from './schemas.js'
import type { Contract, TypeFacts } from './table.js'

/** Returns what a client of any operation depends on: the path of the servers, and how it authenticates. */
export function apiContract(document: OpenApiDocument): Contract {
  return { server: serverText(document.servers), security: securityText(document, document.security) }
}

/**
 * Returns what a client of an operation depends on besides the other facts, each as text: its own servers and security,
 * every parameter, and every status and content type but those that are compared field by field.
 *
 * @param compared - The content types of the body and the response that are compared field by field.
 */
export function contractOf(
  document: OpenApiDocument,
  path: string,
  item: PathItem,
  operation: OpenApiOperation,
  compared: { readonly body: string; readonly status: string; readonly response: string },
): Contract {
  const servers = operation.servers ?? item.servers
  return {
    ...(servers && { server: serverText(servers) }),
    ...(operation.security && { security: securityText(document, operation.security) }),
    ...parameterTexts(),
    ...contentTexts('body', operation.requestBody, compared.body),
    ...responseTexts(),
  }

  function parameterTexts(): Contract {
    // A parameter of the path that no document declares is text, like all of a path.
    const undeclared = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [`path ${name}`, 'string'] as const)
    const declared = parametersOf(document, item, operation).map(
      (parameter) => [`${parameter.in} ${parameter.name}`, parameterText(document, parameter)] as const,
    )
    return Object.fromEntries([...undeclared, ...declared])
  }

  function responseTexts(): Contract {
    return Object.assign(
      {},
      ...Object.entries(operation.responses ?? {}).map(([status, response]) => {
        if (status === compared.status) return contentTexts(`status ${status}`, response, compared.response)
        const texts = contentTexts(`status ${status}`, response)
        return Object.keys(texts).length ? texts : { [`status ${status}`]: 'documented' }
      }),
    )
  }

  /** Returns a digest of the schema of each content type but one. */
  function contentTexts(name: string, node: OrReference<Content | RequestBody> | undefined, except?: string): Contract {
    const { content = {} } = resolveReference<Content>(document, node) ?? {}
    return Object.fromEntries(
      Object.entries(content)
        .map(([type, { schema }]) => [mediaName(type), schema] as const)
        .filter(([type]) => type !== except)
        .map(([type, schema]) => [`${name} ${type}`, schema ? schemaDigest(document, schema) : 'documented']),
    )
  }
}

/** Returns the parameters of an operation. One of the operation replaces the one of the path with the same name. */
export function parametersOf(document: OpenApiDocument, item: PathItem, operation: OpenApiOperation): Parameter[] {
  const nodes = [...(item.parameters ?? []), ...(operation.parameters ?? [])]
  const parameters = nodes.flatMap((node) => resolveReference<Parameter>(document, node) ?? [])
  return [...new Map(parameters.map((parameter) => [`${parameter.in} ${parameter.name}`, parameter])).values()]
}

/** Returns the name of a content type, without its charset. */
export function mediaName(type: string): string {
  return type.split(';')[0]?.trim() ?? type
}

/** The type, the values and the notation of a parameter: `integer`, `string enum=asc|desc deprecated`. */
function parameterText(document: OpenApiDocument, parameter: Parameter): string {
  const { required, deprecated, style, explode, allowReserved, content } = parameter
  const place = parameter.in
  const isQuery = place === 'query'
  const defaultStyle = isQuery || place === 'cookie' ? 'form' : 'simple'
  const explodes = explode ?? (style ?? defaultStyle) === 'form'
  const [media] = Object.entries(content ?? {})
  const schema = parameter.schema ?? media?.[1].schema
  return [
    ...(media ? [mediaName(media[0])] : []),
    schema ? parameterType(document, parameter, schema) : place === 'path' ? 'string' : 'any',
    // Those of the query are facts of their own, and those of the path are always required.
    ...(required && !isQuery && place !== 'path' ? ['required'] : []),
    ...(deprecated ? ['deprecated'] : []),
    ...(style && style !== defaultStyle ? [`style=${style}`] : []),
    ...(explodes === ((style ?? defaultStyle) === 'form') ? [] : [`explode=${explodes}`]),
    ...(allowReserved ? ['allowReserved'] : []),
  ].join(' ')
}

function parameterType(document: OpenApiDocument, { in: place, name }: Parameter, schema: Schema): string {
  const node = resolveReference<Schema>(document, schema) ?? {}
  // The fields of a filter are facts of their own.
  if (name === 'q[]' && (node.properties ?? node.items?.properties)) return 'any'
  const type = schemaReader(document).typeOf(node)
  if (typeof type === 'string' || type.fields || type.oneOf) return `object ${schemaDigest(document, node)}`
  if (place !== 'query') return typeText(type)
  // The bounds of query parameters are facts of their own.
  const { format } = type
  return typeText({
    type: type.type,
    ...(type.nullable && { nullable: true }),
    ...(format && { format }),
    ...(type.enum && { enum: type.enum }),
    ...(type.items && { items: type.items }),
    ...(type.otherRules && { otherRules: type.otherRules }),
  })
}

function typeText(type: TypeFacts): string {
  if (typeof type === 'string' || type.fields || type.oneOf) return `object ${digestOf(type)}`
  const rules = Object.entries(pickRules(type)).map(([name, rule]) =>
    name === 'otherRules' ? rule : `${name}=${rule}`,
  )
  const values = type.enum && `enum=${[...type.enum].sort().join('|')}`
  return [
    type.type,
    ...(type.items ? [`of ${typeText(type.items)}`] : []),
    ...rules,
    ...(values ? [values] : []),
    ...(type.nullable ? ['nullable'] : []),
  ].join(' ')
}

/** The paths of servers: `/v1` for `https://api.{shard}.example.com/v1`. */
function serverText(servers: readonly Server[] = []): string {
  const paths = servers.map(({ url }) => url.replace(/^\w+:\/\/[^/]*/, '').replace(/\/+$/, '') || '/')
  return [...new Set(paths)].sort().join(' or ') || '/'
}

function securityText(document: OpenApiDocument, requirements: readonly SecurityRequirement[] = []): string {
  const schemes = document.components?.securitySchemes
  const alternatives = requirements.map((requirement) =>
    Object.entries(requirement)
      .map(([name, scopes]) => {
        const scheme = resolveReference<SecurityScheme>(document, propertyOf(schemes, name))
        const parts = [scheme?.type ?? name, scheme?.scheme, scheme?.in, scheme?.in && scheme.name, ...scopes]
        return parts.filter((part) => part !== undefined).join(' ')
      })
      .sort()
      .join(' and '),
  )
  return alternatives.map((text) => text || 'none').join(' or ') || 'none'
}
