import type { Operation } from '@cliniko/core'

/** The arguments of a reading operation with a signal, which goes with its parameters, after the ids of its path. */
export function withSignal(operation: Operation, args: readonly unknown[], signal: AbortSignal): readonly unknown[] {
  const ids = operation.path.split('{').length - 1
  const params = args[ids]
  return [...args.slice(0, ids), { ...(typeof params === 'object' ? params : {}), signal }]
}
