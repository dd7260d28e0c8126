import type { Client } from './client.js'
import { InputError } from './http/errors.js'

/**
 * Checks the first argument of a function that sends requests.
 * @throws {@link InputError} if it is not a client.
 */
export function checkClient(client: Client): void {
  // JavaScript callers may pass anything.
  if (typeof client?.request === 'function') return
  throw new InputError('The first argument must be a client, made by createClient or createCliniko.')
}
