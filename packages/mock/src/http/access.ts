/** What a request must have, which depends on the way by which it reaches the mock. */
export interface Access {
  /** Whether it must have the API key. A proxy adds the key, so requests to one have none. */
  readonly needsKey: boolean
  /** Whether its `User-Agent` must name a contact. Browsers don't let a page set one. */
  readonly needsContact: boolean
  /** Returns the time by the clock of the caller, in milliseconds. The reset of the rate limit is given in it. */
  readonly now: () => number
}
