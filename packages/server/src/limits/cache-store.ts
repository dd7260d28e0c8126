/**
 * Where responses are kept that change rarely, such as practitioners and appointment types. The names of what it keeps
 * are `account/resource/rest`.
 */
export interface CacheStore {
  /** Returns what was set, undefined if it has expired or there is none. */
  get(key: string): Promise<string | undefined>
  /**
   * Keeps a response that `get` didn't find.
   * @param ttl - How long to keep it, in milliseconds.
   */
  set(key: string, value: string, ttl: number): Promise<void>
  /**
   * Forgets everything whose name starts with `prefix`, because a record was written. What was being fetched meanwhile may
   * be older than the write: it isn't kept.
   * @param prefix - `account/resource/`.
   */
  deletePrefix(prefix: string): Promise<void>
}
