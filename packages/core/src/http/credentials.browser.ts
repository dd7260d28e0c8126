import type { Credentials, KeyOptions } from './credentials.js'
import { ConfigError } from './errors.js'

/**
 * Stands in for `credentials` in bundles for browsers, so that none holds code that takes a key.
 * @throws {@link ConfigError} always.
 */
export function credentials(_options: KeyOptions): Credentials {
  throw new ConfigError(
    'An apiKey was given in a browser bundle. Keep it on a server behind a proxy (@cliniko/server) and give the client its baseUrl instead.',
  )
}

/** @throws {@link ConfigError} always: only a server has a key to read. */
export function shardOf(): string {
  throw new ConfigError('shardOf is for servers: a browser has no key to read.')
}
