import type { Client } from './client.js'
import { InputError } from './http/errors.js'

/** @throws {@link InputError} if the first argument of a function that sends requests is not a client. */
export function checkClient(client: Client): void {
  // JavaScript callers may pass anything.
  if (typeof client?.request === 'function') return
  throw new InputError('The first argument must be a client, made by createClient or createCliniko.')
}
