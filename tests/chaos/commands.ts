import fc from 'fast-check'
import { type Change, changes } from './changes.js'
import type { Journey, Outcome } from './network.js'
import { views } from './views.js'

/** Something that happens. Records and views are named by their index. */
export type Command =
  | ({ readonly do: 'write'; readonly change: Change; readonly record: number } & Journey)
  | { readonly do: 'somebody else writes'; readonly change: Change; readonly record: number }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'poll everything' }
  | { readonly do: 'poll' | 'load more' | 'cancel' | 'mount or unmount'; readonly view: number }
  | { readonly do: 'fail the next reads'; readonly count: number }
  | { readonly do: 'sign out'; readonly by: 'signOut' | 'clear'; readonly screen: 'before' | 'after' }

const change = fc.constantFrom(...changes)
const record = fc.constantFrom(0, 0, 0, 1, 2, 3)
const view = fc.nat({ max: views.length - 1 })
const outcome = fc.constantFrom<Outcome>('ok', 'ok', 'ok', 'invalid', 'failed', 'unreachable', 'lost')
const milliseconds = fc.constantFrom(0, 10, 50, 200)

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('write'),
      change,
      record,
      outcome,
      there: milliseconds,
      back: milliseconds,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('somebody else writes'), change, record }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('poll everything') }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('wait'), ms: milliseconds }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constantFrom('poll', 'load more', 'cancel', 'mount or unmount'), view }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('fail the next reads'), count: fc.integer({ min: 1, max: 3 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('sign out'),
      by: fc.constantFrom('signOut', 'clear'),
      screen: fc.constantFrom('before', 'after'),
    }),
  },
) as fc.Arbitrary<Command>

/** What happens in a run, one thing after the other. */
export const commands = fc.array(command, { minLength: 1, maxLength: 25 })

/** Prints a command on one line. */
export function printCommand({ do: name, ...details }: Command): string {
  return `${name} ${JSON.stringify(details).replaceAll('"', '')}`
}
