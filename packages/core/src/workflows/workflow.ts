import { checkClient } from '../check-client.js'
import type { Client } from '../client.js'
import type { Operation } from '../operation/operation.js'
import type { Models } from '../relations/models.js'
import { relatedOperations } from '../relations/related.js'

/** Something that lists the operations it uses. */
export interface UsesOperations {
  /**
   * Every operation it can request, also after errors. A proxy allows them with `allow: [...searchPatients.uses]`. Records
   * that it only looks up can be listed by id and by nothing else.
   */
  readonly uses: readonly Operation[]
}

/** A function that sends requests through a client, and lists the operations it uses. */
export type Workflow<Run> = Run & UsesOperations

/** What a workflow uses. */
interface Needs {
  /** The operations it requests. */
  readonly requests?: readonly Operation[]
  /** The resources whose records it looks up by id: with `client.load`, or by following links. */
  readonly loads?: readonly (keyof Models)[]
  /** The workflows it calls. */
  readonly calls?: readonly UsesOperations[]
}

/**
 * Makes a workflow from a function.
 * @throws {@link InputError} when it is called without a client.
 */
/* @__NO_SIDE_EFFECTS__ */
export function workflow<Args extends readonly unknown[], Result>(
  needs: Needs,
  run: (client: Client, ...args: Args) => Promise<Result>,
): Workflow<(client: Client, ...args: Args) => Promise<Result>> {
  return withUses(needs, async (client: Client, ...args: Args) => {
    checkClient(client)
    return run(client, ...args)
  })
}

/** Adds to a function the operations it uses. */
/* @__NO_SIDE_EFFECTS__ */
export function withUses<Run extends object>(
  { requests = [], loads = [], calls = [] }: Needs,
  run: Run,
): Workflow<Run> {
  const uses = [...requests, ...loads.flatMap(relatedOperations), ...calls.flatMap((call) => call.uses)]
  return Object.assign(run, { uses })
}
