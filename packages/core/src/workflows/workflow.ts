import type { Client } from '../client.js'
import type { Operation } from '../operation/operation.js'

/** Something that lists the operations it uses. */
export interface UsesOperations {
  /** Every operation it can request, in its error paths too. A proxy allows them with `allow: [...searchPatients.uses]`. */
  readonly uses: readonly Operation[]
}

/** A function that sends requests through a client, and lists the operations it uses. */
export type Workflow<Run> = Run & UsesOperations

/**
 * Makes a workflow from a function.
 * @param uses - The operations that the function requests itself, and the workflows it calls.
 */
/* @__NO_SIDE_EFFECTS__ */
export function workflow<Run extends (client: Client, ...args: never[]) => Promise<unknown>>(
  uses: readonly (Operation | UsesOperations)[],
  run: Run,
): Workflow<Run> {
  return Object.assign(run, { uses: uses.flatMap((part) => ('uses' in part ? part.uses : part)) })
}
