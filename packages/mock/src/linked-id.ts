import { type Link, parseLink } from '@cliniko/core'

/** The id of the record that a link leads to. */
export function linkedId(link: Link | null | undefined): string | undefined {
  const target = parseLink(link)
  return target && 'id' in target ? target.id : undefined
}
