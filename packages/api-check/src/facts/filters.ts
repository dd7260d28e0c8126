import type { Parameter } from './open-api.js'
import { propertyOf } from './property.js'

/** The types of filters, by what a document may call them. Longer names come first, since they contain shorter ones. */
const filterTypes: { readonly [name: string]: string } = {
  'date-time': 'datetime',
  datetime: 'datetime',
  int64: 'id',
  integer: 'integer',
  string: 'string',
  boolean: 'boolean',
  array: 'array',
  date: 'date',
}

/** The names as words, to find in text. */
const filterWords = Object.entries(filterTypes).map(([name, type]) => ({ word: new RegExp(`\\b${name}\\b`), type }))

/**
 * Returns the filters of a list, each with its type: the properties of the parameter's schema or, if it has none, the
 * lines of its description that have the name of a field and a type.
 */
export function filtersOf(parameter: Parameter | undefined): { [field: string]: string } {
  const properties = parameter?.schema?.properties ?? parameter?.schema?.items?.properties
  if (!properties) return filtersInText(parameter?.description ?? '')
  return Object.fromEntries(
    Object.entries(properties).map(([field, { type, format }]) => [
      field,
      propertyOf(filterTypes, format ?? '') ?? propertyOf(filterTypes, String(type)) ?? String(type),
    ]),
  )
}

function filtersInText(text: string): { [field: string]: string } {
  const lines = text.split(/\n|<br ?\/?>|<\/(?:li|tr)>/)
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [, field, rest = ''] = /^[^a-z]*([a-z][a-z0-9_]*)\b(.*)$/.exec(line.replace(/<[^>]*>/g, ' ')) ?? []
      const match = field && filterWords.find(({ word }) => word.test(rest))
      return match ? [[field, match.type]] : []
    }),
  )
}
