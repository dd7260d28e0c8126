import type { Credentials, KeyOptions } from './credentials.js'
import { ConfigError } from './errors.js'

/**
 * Takes the place of `credentials` in bundles for browsers, so that they hold no code that accepts a key.
 * @throws {@link ConfigError} always.
 */
export function credentials(_options: KeyOptions): Credentials {
  throw new ConfigError(
    'apiKey must not be used in a browser: every visitor could read it. Keep it on a server (see @cliniko/server) and set baseUrl.',
  )
}

/** @throws {@link ConfigError} always: there is no key in a browser. */
export function shardOf(): string {
  throw new ConfigError('shardOf is for servers: there is no key in a browser.')
}
