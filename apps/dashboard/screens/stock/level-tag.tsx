import { stockText } from '@/text'
import styles from './stock.module.css'
import type { StockRow } from './use-stock'

/** Says in words that little or nothing is left. */
export function LevelTag({ state }: { readonly state: StockRow['state'] }) {
  if (state === 'enough') return null
  return (
    <span className={styles.state} data-state={state}>
      {stockText.levels[state]}
    </span>
  )
}
