import type { PageQuery } from './query.js'

const encoder = new TextEncoder()
const comma = encoder.encode(',')

/**
 * Responds with a page of a list.
 * @param items - Records as JSON, which are copied into the body as they are.
 */
export function pageResponse(resource: string, items: readonly Uint8Array[], total: number, links: object): Response {
  const head = encoder.encode(`{${JSON.stringify(resource)}:[`)
  const tail = encoder.encode(`],"total_entries":${total},"links":${JSON.stringify(links)}}`)
  const parts = [head, ...items.flatMap((item, index) => (index ? [comma, item] : [item])), tail]
  return new Response(concatenate(parts), { headers: { 'content-type': 'application/json; charset=utf-8' } })
}

/**
 * Returns the links of a page: to itself and, where they exist, to the next and the previous page.
 * @param url - The URL of the list, without parameters.
 */
export function pageLinks(
  url: string,
  search: URLSearchParams,
  { page, perPage }: PageQuery,
  total: number,
): { readonly self: string; readonly next?: string; readonly previous?: string } {
  const others = [...search].filter(([name]) => name !== 'page' && name !== 'per_page')
  const linkTo = (number: number) => {
    const parameters = [['page', String(number)], ['per_page', String(perPage)], ...others]
    // Spaces as %20: URLSearchParams would write them as +.
    return `${url}?${parameters.map((parameter) => parameter.map(encodeURIComponent).join('=')).join('&')}`
  }
  return {
    self: linkTo(page),
    ...(page * perPage < total && { next: linkTo(page + 1) }),
    ...(page > 1 && { previous: linkTo(page - 1) }),
  }
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let position = 0
  for (const part of parts) {
    bytes.set(part, position)
    position += part.length
  }
  return bytes
}
