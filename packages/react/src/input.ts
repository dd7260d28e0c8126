import type { Operation } from '@cliniko/core'

/** The ids by their names, and the parameters beside them; or the id alone, if there is only one. */
type Input<Ids extends readonly string[], Id, Params> =
  | (Readonly<Record<Ids[number], Id>> & Params)
  | (Ids extends readonly [string] ? string : never)

/**
 * The input of a hook whose operation has ids: an object with the ids by their names and the parameters beside them, or
 * the id alone if there is only one. While the input or an id is null or undefined, nothing is sent.
 */
export type RecordInput<Ids extends readonly string[], Params> =
  | Input<Ids, string | null | undefined, Params>
  | null
  | undefined

/** The input of a hook that suspends: like {@link RecordInput}, but with every id, because such a hook can't wait. */
export type CompleteInput<Ids extends readonly string[], Params> = Input<Ids, string, Params>

/** Whether a hook was given everything that its request needs: an input that isn't null, and every id. */
export function isComplete(operation: Operation, input: unknown, args: readonly unknown[]): boolean {
  return input !== null && operation.ids.every((_name, index) => args[index] !== null && args[index] !== undefined)
}
