import { type Link, parseLink } from '@cliniko/core'

/** The id a link leads to, or an empty string. */
export function idOf(link: Link | null | undefined): string {
  const target = parseLink(link)
  return target && 'id' in target ? target.id : ''
}
