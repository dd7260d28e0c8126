import { type Link, linkedId } from '@cliniko/core'

/** Returns the id of the record a link points to, or an empty string. */
export function idOf(link: Link | null | undefined): string {
  return linkedId(link) ?? ''
}
