import { ConfigError } from '@cliniko/core'

/** What ends like an API key: anything long, then a shard. */
const keyPattern = /^.{20,}-[a-z]{2}[0-9]{1,2}$/i

/**
 * Returns what the names of all keys in Redis begin with. The braces keep them on one node of a cluster.
 * @throws {@link ConfigError} if the scope is no short name, or may be an API key, which must not be stored.
 */
export function keyPrefix(scope: string): string {
  if (typeof scope !== 'string' || !/^[\w.:-]{1,64}$/.test(scope)) {
    throw new ConfigError('scope must be a name of up to 64 letters, digits and "_.:-", such as "main-clinic".')
  }
  if (keyPattern.test(scope)) throw new ConfigError('scope must be a name of your choice, not the API key.')
  return `cliniko:{${scope}}`
}

/** Returns the short form of a caller's key: Redis needs to tell callers apart, and not to know who they are. */
export function digestOf(key: string | undefined): string {
  if (key === undefined) return ''
  // 32 bits of FNV-1a. Two callers with the same digest share their turns, and nothing else.
  let hash = 2_166_136_261
  for (const letter of key) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619)
  return (hash >>> 0).toString(36)
}
