import type { CacheHit, PanelRequest } from '@cliniko/query'
import { developerText } from '@/text'
import styles from './developer.module.css'

/** How many of the latest are shown. */
const shown = 60

/** Props of {@link RequestRows}. */
export interface RequestRowsProps {
  readonly requests: readonly PanelRequest[]
  readonly hits: readonly CacheHit[]
}

/** The latest requests and cache hits, the newest first. */
export function RequestRows({ requests, hits }: RequestRowsProps) {
  const rows = [
    ...requests.map((request) => ({ at: request.sentAt, ...requestTexts(request) })),
    ...hits.map((hit) => ({ at: hit.at, ...hitTexts(hit) })),
  ]
    .sort((a, b) => b.at - a.at)
    .slice(0, shown)
  if (!rows.length) return <p className="empty">{developerText.nothing}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it
    <section className={styles.rows} aria-label={developerText.requests} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th>{developerText.operation}</th>
            <th>{developerText.for}</th>
            <th>{developerText.result}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ at, isHit, operation, reason, result }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity, and no state
            <tr key={`${at} ${index}`} data-hit={isHit}>
              <td>{operation}</td>
              <td>{reason}</td>
              <td>{result}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function requestTexts({ operation, attempt, ids, duration, status, queries }: PanelRequest) {
  const reasons = queries.map(({ hook, operation: own, count }) => `${hook ?? own}${count > 1 ? ` × ${count}` : ''}`)
  const parts = [operation, ids !== undefined && developerText.ids(ids), attempt > 1 && developerText.attempt(attempt)]
  return {
    isHit: false,
    operation: parts.filter(Boolean).join(' · '),
    reason: reasons.join(', ') || developerText.noQuery,
    result:
      duration === undefined
        ? developerText.inFlight
        : `${status ?? developerText.failed} · ${Math.round(duration)} ms`,
  }
}

function hitTexts({ operation, hook }: CacheHit) {
  return { isHit: true, operation, reason: hook ?? '', result: developerText.cached }
}
