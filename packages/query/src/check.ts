import { type Client, checkClient, InputError, isOperation, type Operation } from '@cliniko/core'
import type { CacheClient } from './cache.js'

/**
 * Checks what options are made from. JavaScript callers may pass anything, such as an operation whose name is misspelt.
 * @throws {@link InputError} if `client` is no client, or `operation` no operation.
 */
export function checkOperation(client: Client, operation: Operation): void {
  checkClient(client)
  if (isOperation(operation)) return
  throw new InputError('The second argument must be an operation, such as patients.list.')
}

/**
 * Checks the two clients of a function, which are easily swapped.
 * @throws {@link InputError} that shows their order.
 */
export function checkClients(queryClient: CacheClient, client: Client, call: string): void {
  if (typeof queryClient?.getQueryCache === 'function' && typeof client?.request === 'function') return
  throw new InputError(`It takes TanStack Query's client and Cliniko's: ${call}.`)
}
