import type { Patient } from '@cliniko/core'
import { longDate, shortDate } from '@/lib/format'
import { shellText } from '@/text'
import { dayOf } from '../day-of'
import type { Screen } from '../screens'
import type { Shortcut } from '../shortcuts'

/** Something that the palette can do. */
export interface Entry {
  readonly id: string
  readonly group: string
  readonly name: string
  /** What tells it from others with the same name, or its key. */
  readonly detail?: string | undefined
  /** Where it leads. Otherwise it runs. */
  readonly href?: string
  readonly run?: () => void
}

/** What the palette searches. */
export interface EntriesInput {
  /** What was typed. */
  readonly typed: string
  readonly today: string
  readonly patients: readonly Patient[]
  readonly screens: readonly Screen[]
  readonly shortcuts: readonly Shortcut[]
}

/** Returns what a typed text means: a day, patients, pages and actions, in this order. */
export function entriesOf({ typed, today, patients, screens, shortcuts }: EntriesInput): readonly Entry[] {
  const words = typed.trim().toLowerCase()
  const day = dayOf(words, today)
  const matches = (name: string) => name.toLowerCase().includes(words)
  return [
    ...(day ? [{ id: `day ${day}`, group: shellText.palette.days, name: longDate(day), href: `/?date=${day}` }] : []),
    ...patients.map(toEntry),
    ...screens
      .filter(({ name }) => matches(name))
      .map(({ href, name }) => ({ id: href, group: shellText.palette.pages, name, href })),
    ...shortcuts
      .filter(({ name }) => matches(name))
      .map(({ keys, name, run }) => ({
        id: `action ${keys}`,
        group: shellText.palette.actions,
        name,
        detail: keys,
        run,
      })),
  ]
}

function toEntry({ id, label, date_of_birth: birth }: Patient): Entry {
  return {
    id: `patient ${id}`,
    group: shellText.palette.patients,
    name: label ?? '',
    detail: birth ? shortDate(birth) : undefined,
    href: `/patients/${id}`,
  }
}
