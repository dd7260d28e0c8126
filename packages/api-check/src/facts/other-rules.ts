import { digestOf } from './digest.js'
import type { Schema } from './open-api.js'

/** The keywords of a schema that facts are read from. */
const readKeywords = new Set([
  ...['$ref', 'type', 'nullable', 'deprecated', 'enum', 'const', 'items', 'required', 'properties'],
  ...['allOf', 'oneOf', 'anyOf', 'format', 'pattern', 'minLength', 'maxLength'],
  ...['minimum', 'exclusiveMinimum', 'maximum', 'exclusiveMaximum'],
])

/** The keywords that explain, and that no client depends on. */
const annotations = new Set([
  ...['title', 'description', 'example', 'examples', 'externalDocs', 'xml', 'summary'],
  ...['$comment', '$schema', '$id', '$anchor', '$defs'],
])

/**
 * Returns the rules of a schema that no fact is read from, such as `maxItems=5 readOnly=true`, so that a change of any is
 * noticed. Undefined if there are none.
 */
export function otherRulesOf(schema: Schema): string | undefined {
  const rules = Object.entries(schema)
    .filter(([keyword, value]) => value !== undefined && value !== false && !isKnown(keyword))
    .map(([keyword, value]) => `${keyword}=${printRule(value)}`)
  // Facts have one type. Whether it's also another is kept as a rule.
  const types = [schema.type ?? []].flat().filter((type) => type !== 'null')
  return [...(types.length > 1 ? [`type=${types.sort().join('|')}`] : []), ...rules.sort()].join(' ') || undefined
}

function isKnown(keyword: string): boolean {
  return readKeywords.has(keyword) || annotations.has(keyword) || keyword.startsWith('x-')
}

function printRule(value: unknown): string {
  return typeof value === 'object' && value !== null ? digestOf(withoutAnnotations(value)) : String(value)
}

function withoutAnnotations(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (key, part: unknown) => (annotations.has(key) ? undefined : part))
}
