import type { DevPanelState } from '@cliniko/query'
import { useServerLimits } from '@/shell/limit'
import { developerText, uiText } from '@/text'
import styles from './developer.module.css'

/** What was sent, what the cache and shared requests spared, and what is left of Cliniko's limit. */
export function Totals({ state }: { readonly state: Pick<DevPanelState, 'requests' | 'totals'> }) {
  const limits = useServerLimits()
  const { requests, retries, hits } = state.totals
  const spared = state.requests.reduce((sum, { ids = 1 }) => sum + Math.max(0, ids - 1), 0)
  const facts = [
    [developerText.sent, requests],
    [developerText.retried, retries],
    [developerText.fromCache, hits],
    [developerText.shared, spared],
    [developerText.left, limits ? `${limits.remaining} / ${limits.limit}` : uiText.none],
  ] as const
  return (
    <dl className={styles.totals}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
