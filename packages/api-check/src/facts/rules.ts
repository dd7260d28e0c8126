import type { Schema } from './open-api.js'
import { otherRulesOf } from './other-rules.js'
import type { Rules } from './table.js'

/** The names of all rules. */
export const ruleNames = [
  'format',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'exclusiveMinimum',
  'maximum',
  'exclusiveMaximum',
  'otherRules',
] as const satisfies readonly (keyof Rules)[]

/** Returns the rules of a schema. OpenAPI 3.1 writes an exclusive bound as a number, OpenAPI 3.0 as a bound and a flag. */
export function rulesOf(schema: Schema): Rules {
  const otherRules = otherRulesOf(schema)
  const { exclusiveMinimum, exclusiveMaximum } = schema
  return pickRules({
    ...schema,
    ...(typeof exclusiveMinimum === 'number' && { minimum: exclusiveMinimum }),
    ...(typeof exclusiveMaximum === 'number' && { maximum: exclusiveMaximum }),
    exclusiveMinimum: exclusiveMinimum !== undefined && exclusiveMinimum !== false,
    exclusiveMaximum: exclusiveMaximum !== undefined && exclusiveMaximum !== false,
    ...(otherRules && { otherRules }),
  })
}

/** Returns the rules among the properties of an object. */
export function pickRules(source: Rules): Rules {
  const isStated = (name: keyof Rules) => source[name] !== undefined && source[name] !== false
  return Object.fromEntries(ruleNames.filter(isStated).map((name) => [name, source[name]]))
}
