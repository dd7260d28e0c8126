/** One access to the clinic's records, or one sign-in or sign-out. It holds ids and names of fields: no name of a person, no filter, no field's value. */
export interface AuditEvent {
  /** When the request arrived: ISO, in UTC. */
  readonly time: string
  /** `attempt`: a write that is about to be sent, recorded only if the audit is required. `outcome`: how a request ended. */
  readonly phase: 'attempt' | 'outcome'
  /**
   * The caller's `user`. A proxy doesn't record requests without a caller. Of a failed sign-in it is the account that was
   * tried, absent if there is no such account.
   */
  readonly user?: string | undefined
  readonly method: string
  /** Method and path template, such as `GET /patients/{id}`, or `sign in` or `sign out`. Absent if the operation isn't allowed or the query is invalid. */
  readonly operation?: string | undefined
  /** The ids of the records that were shown or changed, by resource. */
  readonly records: { readonly [resource: string]: readonly string[] }
  /** The ids that `authorize` denied and that were left out of a list by ids, by resource. Absent if there are none. */
  readonly denied?: { readonly [resource: string]: readonly string[] } | undefined
  /** The fields that records had and that were withheld, such as `medicare` or `patient.notes`. */
  readonly withheld: readonly string[]
  readonly status?: number | undefined
  /** Why the proxy refused it, such as `not_authorized`. */
  readonly code?: string | undefined
  /** Cliniko's id of the request. */
  readonly requestId?: string | undefined
  /** Milliseconds until the response was ready. */
  readonly duration?: number | undefined
}

/** Keeps the events of an audit. It throws or rejects if it can't keep one. */
export type AuditSink = (event: AuditEvent) => void | Promise<void>

/** Where and how accesses are recorded. */
export interface AuditOptions {
  /** Receives each event, such as `consoleSink` or `jsonLinesFile(path)`. */
  readonly sink: AuditSink
  /**
   * `required`: a request whose event can't be kept fails with 503, and a write isn't sent unless its attempt was kept.
   * `best-effort`: the request goes on, and `onError` is called. Default: `required`.
   */
  readonly mode?: 'required' | 'best-effort' | undefined
}

/**
 * Writes events to the console, one line of JSON each. Platforms such as Vercel and Cloudflare collect them.
 *
 * @example createProxy({ ...options, audit: consoleSink })
 */
export const consoleSink: AuditSink = (event) => {
  // biome-ignore lint/suspicious/noConsole: the console is where it writes
  console.info(JSON.stringify(event))
}

/** What is known of a request while it is handled. */
export interface Access {
  /** Milliseconds since 1970. */
  readonly arrivedAt: number
  readonly method: string
  readonly records: Map<string, Set<string>>
  readonly withheld: Set<string>
  user?: string
  operation?: string
  denied?: AuditEvent['denied']
}
