/**
 * Keeps which sessions are open, and how often somebody tried to sign in. It holds neither keys nor personal data, except
 * the addresses of the last tries. One store is shared by all processes of an app.
 */
export interface SessionStore {
  get(key: string): Promise<string | undefined>
  /** @param ttl - Milliseconds after which the value is forgotten. */
  set(key: string, value: string, ttl: number): Promise<void>
  delete(key: string): Promise<void>
  /**
   * Adds to a counter, which starts at 0, and returns the sum. Two calls at once must not return the same sum.
   * @param amount - 1, or −1 to take a try back.
   * @param ttl - Milliseconds after which the counter may be forgotten.
   */
  add(key: string, amount: number, ttl: number): Promise<number>
}

/** The store failed, or is too slow. Nobody is let in before it is back. Stores of an app's own throw it as well. */
export class SessionStoreError extends Error {
  override readonly name = 'SessionStoreError'
}

/** Unlike `instanceof` this holds for a store of another bundle: frameworks bundle pages and routes apart. */
export function isSessionStoreError(error: unknown): boolean {
  return error instanceof Error && error.name === 'SessionStoreError'
}
