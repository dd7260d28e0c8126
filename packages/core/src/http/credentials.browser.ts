import type { Credentials, KeyOptions } from './credentials.js'
import { ConfigError } from './errors.js'

/**
 * Stands in for `credentials` in bundles for browsers, so that none holds code that takes a key.
 * @throws {@link ConfigError} always.
 */
export function credentials(_options: KeyOptions): Credentials {
  throw new ConfigError(
    'Every visitor can read an apiKey in a browser. Keep it on a server (@cliniko/server) and give baseUrl.',
  )
}

/** @throws {@link ConfigError} always: only a server has a key to read. */
export function shardOf(): string {
  throw new ConfigError('shardOf is for servers: a browser has no key to read.')
}
