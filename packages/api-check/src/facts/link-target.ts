import { type OpenApiDocument, resolveReference, type Schema } from './open-api.js'
import type { InlineFacts } from './table.js'

type Target = Pick<InlineFacts, 'to' | 'many' | 'under' | 'via'>

/**
 * Returns where a link points to, by the example of its URL: `https://api.example/v1/patients/1`. Whether
 * `/patients/1/invoices` is one record or a list, a URL doesn't say.
 *
 * @param link - The schema of a link: an object with `links`.
 */
export function linkTarget(document: OpenApiDocument, link: Schema): Target {
  const links = resolveReference<Schema>(document, link.properties?.links)
  const self = resolveReference<Schema>(document, links?.properties?.self)
  const example = self?.example ?? self?.examples?.[0]
  return typeof example === 'string' ? targetOf(example) : {}
}

function targetOf(url: string): Target {
  const [path = '', search = ''] = url.replace(/^\w+:\/\/[^/]*/, '').split('?')
  const [first, id, nested] = path.split('/').filter((segment) => segment && !/^v\d+$/.test(segment))
  if (!first) return {}
  if (nested) return { to: nested, under: first }
  if (id) return { to: first, many: false }
  const [, via] = /^q(?:\[\]|%5B%5D)=(\w+)/i.exec(search) ?? []
  return { to: first, many: true, ...(via && { via }) }
}
