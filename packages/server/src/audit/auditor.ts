import { type Clock, ConfigError } from '@cliniko/core'
import { refuse } from '../respond.js'
import type { Access, AuditEvent, AuditOptions, AuditSink } from './audit.js'

/** Tells a sink of each access. */
export interface Auditor {
  /** Whether there is a sink. */
  readonly isOn: boolean
  /**
   * Tells that a write is about to be sent.
   * @throws RefusedError if the audit is required and the sink fails: nothing must be sent then.
   */
  attempt(access: Access): Promise<void>
  /**
   * Tells what came of a request.
   * @throws RefusedError if the audit is required and the sink fails.
   */
  outcome(access: Access, outcome: Outcome): Promise<void>
}

/** How a request ended. */
export interface Outcome {
  readonly status: number
  readonly code?: string | undefined
  readonly requestId?: string | undefined
  /** Whether something was written: then the attempt has been told. */
  readonly hasWritten: boolean
}

/**
 * @param onError - Called with the error of a sink that may fail.
 * @throws {@link ConfigError} if the sink is none.
 */
export function createAuditor(
  audit: AuditSink | AuditOptions | undefined,
  clock: Clock,
  onError: (error: unknown) => void,
): Auditor {
  const { sink, mode = 'required' } = typeof audit === 'function' ? { sink: audit } : (audit ?? {})
  if (audit !== undefined && (typeof sink !== 'function' || !['required', 'best-effort'].includes(mode))) {
    throw new ConfigError(
      'audit takes a sink, such as consoleSink, or { sink, mode } with "required" or "best-effort".',
    )
  }

  async function tell(event: AuditEvent, hasWritten: boolean): Promise<void> {
    try {
      await sink?.(event)
    } catch (error) {
      onError(error)
      if (mode === 'best-effort') return
      const message = hasWritten
        ? 'The change was sent, but it could not be recorded. Check whether it took effect.'
        : 'The access could not be recorded, so it was refused.'
      refuse(503, 'audit_failed', message, { retryable: !hasWritten, mayHaveBeenProcessed: hasWritten })
    }
  }

  const eventOf = ({ records, withheld, arrivedAt, ...access }: Access, phase: AuditEvent['phase']): AuditEvent => ({
    time: new Date(arrivedAt).toISOString(),
    phase,
    ...access,
    records: Object.fromEntries(Array.from(records, ([resource, ids]) => [resource, [...ids]])),
    withheld: [...withheld],
  })

  return {
    isOn: sink !== undefined,
    async attempt(access) {
      if (sink && mode === 'required') await tell(eventOf(access, 'attempt'), false)
    },
    async outcome(access, { hasWritten, ...outcome }) {
      const duration = Math.max(0, clock.now() - access.arrivedAt)
      if (sink) await tell({ ...eventOf(access, 'outcome'), ...outcome, duration }, hasWritten)
    },
  }
}
