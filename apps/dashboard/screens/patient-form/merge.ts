import { type Body, isSame } from './values'

/** A field that two people changed at the same time. */
export interface Conflict {
  readonly field: string
  readonly mine: unknown
  readonly theirs: unknown
}

/**
 * Returns the fields that somebody else has changed since the form was opened, and that the form would overwrite.
 * @param base - What the form began with.
 * @param mine - What the form would send.
 * @param theirs - What Cliniko has by now.
 */
export function conflictsOf(base: Body, mine: Body, theirs: Body): readonly Conflict[] {
  return Object.entries(mine).flatMap(([name, value]) => {
    const field = name as keyof Body
    const current = theirs[field]
    return isSame(current, base[field]) || isSame(current, value) ? [] : [{ field, mine: value, theirs: current }]
  })
}

/** Returns the fields to send, without those of which the other person's value stays. */
export function withoutFields(changes: Body, fields: ReadonlySet<string>): Body {
  return Object.fromEntries(Object.entries(changes).filter(([name]) => !fields.has(name)))
}
