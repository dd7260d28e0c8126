import type { Limits } from '@cliniko/core'
import type { KeyKind } from '../keys.js'

/** What a developer panel shows. It holds no id, no filter and no data, only names of operations and numbers. */
export interface DevPanelState {
  /** The latest 500 attempts, in the order in which they were sent. */
  readonly requests: readonly PanelRequest[]
  /** The latest 500 times that the cache was enough, in order. */
  readonly hits: readonly CacheHit[]
  /** All of them since the panel was created or cleared. */
  readonly totals: { readonly requests: number; readonly retries: number; readonly hits: number }
  /** How much of the rate limit was left at the last change. Undefined if the client has no rate limiter. */
  readonly limits: Limits | undefined
}

/** An attempt at a request. */
export interface PanelRequest {
  /** Method and path template, such as `GET /patients/{id}`. */
  readonly operation: string
  /** Which attempt at the request it is, from 1. */
  readonly attempt: number
  /** How many ids share the request, if it fetches records by a list of ids. */
  readonly ids?: number | undefined
  /** When it was sent, in milliseconds since 1970. */
  readonly sentAt: number
  /** Milliseconds until its response was read. Undefined while it is in flight. */
  readonly duration?: number | undefined
  /** The status of its response. Undefined while it is in flight, and if there was none. */
  readonly status?: number | undefined
  /**
   * The queries that it was sent for: those in flight that need its operation. Empty if it was sent by none, such as a write.
   */
  readonly queries: readonly PanelQuery[]
}

/** Queries of one kind. */
export interface PanelQuery {
  /** Method and path template of their own operation. */
  readonly operation: string
  readonly kind: KeyKind
  /** The hook that reads them, such as `usePatient`. Undefined without the option `hooks`, and for queries of none. */
  readonly hook?: string | undefined
  /** How many there are: 200 components that read one patient each are 200 queries. */
  readonly count: number
}

/** A query that got its data from the cache, without a request. */
export interface CacheHit {
  readonly operation: string
  readonly kind: KeyKind
  /** The hook that reads it, like that of {@link PanelQuery}. */
  readonly hook?: string | undefined
  /** When it was, in milliseconds since 1970. */
  readonly at: number
}
