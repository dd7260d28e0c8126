import { type Filter, matchesFilter } from '@cliniko/core'
import { fieldOf } from './fields.js'

/** Says of a record whether a filter lets it through. */
export type Predicate = (record: object) => boolean

/** A filter made ready for many records: it answers as `matchesFilter` does, without reading its value each time. */
export function predicateOf(filter: Filter): Predicate {
  const { field, operator, type, value } = filter
  if (operator === 'any') return () => true
  if ((type === 'id' || type === 'integer' || type === 'array') && (operator === 'eq' || operator === 'contains')) {
    const wanted = new Set(value.split(','))
    return (record) => {
      const actual = fieldOf(record, field)
      return Array.isArray(actual) ? actual.some((one) => wanted.has(String(one))) : wanted.has(String(actual ?? ''))
    }
  }
  if (type === 'string' && (operator === 'contains' || operator === 'like')) {
    const pattern = patternOf(value, operator === 'like')
    return (record) => {
      const actual = fieldOf(record, field)
      return actual !== null && actual !== undefined && actual !== '' && pattern.test(String(actual))
    }
  }
  if (type === 'datetime' && operator !== 'exists') return timePredicate(filter)
  return (record) => matchesFilter(record, filter)
}

/** In a pattern, and in what is to be contained, `%` stands for any text. */
function patternOf(value: string, isWhole: boolean): RegExp {
  const parts = value.split('%').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const source = parts.join('[\\s\\S]*')
  return new RegExp(isWhole ? `^${source}$` : source, 'i')
}

function timePredicate({ field, operator, value }: Filter): Predicate {
  const bound = Date.parse(value)
  // Times as the API writes them have the order of their letters, once the bound is a whole second, too.
  const roundsUp = operator === 'gte' || operator === 'lt'
  const text = secondsOf((roundsUp ? Math.ceil : Math.floor)(bound / 1000) * 1000)
  return (record) => {
    const actual = fieldOf(record, field)
    if (typeof actual !== 'string' || actual === '') return false
    const difference = isWholeSecond(actual) ? order(actual, text) : Date.parse(actual) - bound
    if (operator === 'gt') return difference > 0
    if (operator === 'gte') return difference >= 0
    return operator === 'lt' ? difference < 0 : difference <= 0
  }
}

/** Whether a time is as the API writes it: such are compared as they are. */
export function isWholeSecond(time: string): boolean {
  return time.length === 20 && time.endsWith('Z')
}

function secondsOf(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
