import type { Credentials, KeyOptions } from './credentials.js'
import { ConfigError } from './errors.js'
import { exposedKeyError } from './exposed-key.js'

/**
 * Takes the place of `credentials` in bundles for browsers and React Native, so that they hold no code that accepts a key.
 * @throws {@link ConfigError} always.
 */
export function credentials(_options: KeyOptions): Credentials {
  throw exposedKeyError()
}

/** @throws {@link ConfigError} always: there is no key in a browser or in React Native. */
export function shardOf(): string {
  throw new ConfigError('shardOf is for servers: there is no key in a browser or in React Native.')
}
