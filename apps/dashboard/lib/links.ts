import { type Link, linkedId } from '@cliniko/core'

/** The id a link leads to, or an empty string. */
export function idOf(link: Link | null | undefined): string {
  return linkedId(link) ?? ''
}
