/** One access to the clinic's records. It has no personal data: no name, no filter's value, no field's value. */
export interface AuditEvent {
  /** When the request arrived: ISO, in UTC. */
  readonly time: string
  /** `attempt`: a write that is about to be sent, told before only if the audit is required. `outcome`: what came of a request. */
  readonly phase: 'attempt' | 'outcome'
  /** The caller's `user`. Absent if nobody was signed in. */
  readonly user?: string | undefined
  readonly method: string
  /** Method and path template, such as `GET /patients/{id}`. Absent if the request was for no allowed operation. */
  readonly operation?: string | undefined
  /** The ids of the records that were shown or changed, by resource. */
  readonly records: { readonly [resource: string]: readonly string[] }
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

/** Takes the events of an audit. It rejects if it couldn't keep one. */
export type AuditSink = (event: AuditEvent) => void | Promise<void>

/** How accesses are told. */
export interface AuditOptions {
  readonly sink: AuditSink
  /**
   * `required`: a request whose event can't be kept fails, and a write isn't sent unless its attempt was kept.
   * `best-effort`: the request goes on, and `onError` is called. Default: `required`.
   */
  readonly mode?: 'required' | 'best-effort' | undefined
}

/** Writes events to the console, one line of JSON each. Platforms such as Vercel and Cloudflare collect them. */
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
}
