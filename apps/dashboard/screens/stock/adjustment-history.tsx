'use client'
import type { Product } from '@cliniko/core'
import { useInfiniteStockAdjustments } from '@cliniko/react'
import { useClinic } from '@/lib/clinic'
import { clockTime, dateAt } from '@/lib/format'
import { stockText } from '@/text'
import { Problem } from '@/ui/problem'
import { Skeleton } from '@/ui/skeleton'
import { historyInput } from './inputs'
import { quantityOf } from './levels'
import styles from './stock.module.css'
import { formatChange, useAdjust } from './use-adjust'

const texts = stockText.history

/** Lists the adjustments of a product, the latest first. Each can be undone by a correction. */
export function AdjustmentHistory({ product }: { readonly product: Product }) {
  const { timeZone } = useClinic()
  const { undo, isPending } = useAdjust(product)
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteStockAdjustments(
    historyInput(product.id),
  )
  return (
    <section aria-label={texts.title} className={styles.history}>
      <h3>{texts.title}</h3>
      {error && !data ? (
        <Problem error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton rows={3} label={texts.loading} />
      ) : data.items.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <ol>
          {data.items.map(({ id, adjustment_type, quantity, notes, created_at }) => {
            const change = formatChange(quantityOf(quantity))
            const date = dateAt(created_at, timeZone)
            return (
              <li key={id}>
                <b>{change}</b>
                <span>
                  {stockText.types[adjustment_type] ?? adjustment_type}
                  {notes && (
                    <small>
                      <bdi>{notes}</bdi>
                    </small>
                  )}
                </span>
                <time dateTime={created_at}>
                  {date}, {clockTime(created_at, timeZone)}
                </time>
                <button
                  type="button"
                  className="button quiet"
                  aria-label={texts.undoOf(change, date)}
                  disabled={isPending || quantityOf(quantity) === 0}
                  onClick={() => undo(adjustment_type, quantityOf(quantity))}
                >
                  {texts.undo}
                </button>
              </li>
            )
          })}
        </ol>
      )}
      {hasNextPage && (
        <button type="button" className="button" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {texts.more}
        </button>
      )}
      <p className={styles.hint}>{texts.note}</p>
    </section>
  )
}
