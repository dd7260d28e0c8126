import { fieldsOf } from '@cliniko/core'

/** How many pages one response may join. A day of a large clinic has two or three. */
export const maxPages = 10

/** A page of a list, as Cliniko returns it. */
export interface ApiPage {
  readonly records: readonly object[]
  readonly total: number | undefined
  readonly links: Readonly<Record<string, unknown>>
}

/** Reads a page. Undefined if the response has no records where the resource's belong. */
export function pageIn(body: unknown, resource: string): ApiPage | undefined {
  const { [resource]: records, total_entries: total, links } = fieldsOf(body)
  if (!Array.isArray(records) || !records.every(isRecord)) return undefined
  return { records, total: typeof total === 'number' ? total : undefined, links: fieldsOf(links) }
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The number of the page that a link points to. Undefined if there is no such page. */
export function pageNumberOf(link: unknown): number | undefined {
  const [, digits] = (typeof link === 'string' && /[?&]page=(\d{1,7})(?:&|$)/.exec(link)) || []
  return digits === undefined ? undefined : Number(digits)
}

/** The query of a page: the caller's own, with the number of another page. */
export function searchOfPage(search: string, page: number): string {
  const params = search
    .slice(1)
    .split('&')
    .filter((param) => param && !param.startsWith('page='))
  return `?${[...params, `page=${page}`].join('&')}`
}

/**
 * The links of a page, with the caller's own query: filters that the proxy added are nobody's business, and would be refused
 * if they came from outside.
 */
export function ownLinks(
  links: Readonly<Record<string, unknown>>,
  path: string,
  search: string,
): Record<string, string> {
  return Object.fromEntries(
    ['self', 'next', 'previous'].flatMap((name) => {
      const link = links[name]
      const page = pageNumberOf(link) ?? (name === 'self' ? 1 : undefined)
      const [base] = (typeof link === 'string' && /^https:\/\/[^/?#]+\/v1(?=\/)/.exec(link)) || []
      return page === undefined || base === undefined ? [] : [[name, base + path + searchOfPage(search, page)]]
    }),
  )
}
