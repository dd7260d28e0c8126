import { formatNumber, formatShare } from '@/lib/money'
import { reportsText } from '@/text'
import type { Share } from './formulas/share'
import styles from './reports.module.css'

type NamedShare = readonly [name: string, share: Share]

/** Lists shares with what they are shares of. */
export function ShareList({ shares }: { readonly shares: readonly NamedShare[] }) {
  return (
    <dl className={styles.shares}>
      {shares.map(([name, { count, of, share }]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <b>{formatShare(share)}</b> {reportsText.summary.of(formatNumber(count), formatNumber(of))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Returns the rows of a table of shares, in percent. */
export function shareRows(shares: readonly NamedShare[]): readonly (readonly (string | number | null)[])[] {
  return shares.map(([name, { count, of, share }]) => [
    name,
    count,
    of,
    share === null ? null : Math.round(share * 1000) / 10,
  ])
}
