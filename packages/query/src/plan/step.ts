import { nameOf, type Operation } from '@cliniko/core'

/** Requests for one purpose. */
export interface PlannedRequest {
  /** Method and path template, such as `GET /patients`. */
  readonly operation: string
  /** The most requests on an empty cache, or the most for each `per`. */
  readonly requests: number
  /**
   * What each of them is sent for, if their number depends on the records. An unlisted record is one that no list returns, an
   * unbookable practitioner one who can't be booked online.
   */
  readonly per?: '100 records' | 'page' | Exceptional
  /** What is requested, such as `all records` or `include patient`. */
  readonly for: string
}

/** What is sent only for records out of the ordinary. */
type Exceptional = 'unlisted record' | 'unbookable practitioner'

/** A planned request and its operation. */
export interface Step {
  readonly operation: Operation
  readonly planned: PlannedRequest
}

/** Makes a step. */
export function step(
  operation: Operation,
  purpose: string,
  per?: PlannedRequest['per'] | undefined,
  requests = 1,
): Step {
  return { operation, planned: { operation: nameOf(operation), requests, for: purpose, ...(per && { per }) } }
}

/** Whether requests are sent only for records out of the ordinary: they don't count in the sum of a plan. */
export function isExceptional({ per }: PlannedRequest): boolean {
  return per === 'unlisted record' || per === 'unbookable practitioner'
}
