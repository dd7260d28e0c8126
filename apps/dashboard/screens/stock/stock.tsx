'use client'
import dynamic from 'next/dynamic'
import { useMemo } from 'react'
import { useToday } from '@/lib/clinic'
import { validDate } from '@/lib/format'
import { formatNumber } from '@/lib/money'
import { useUrlState } from '@/lib/url-state'
import { useShortcuts } from '@/shell/shortcuts'
import { stockText } from '@/text'
import { Empty } from '@/ui/empty'
import { Problem } from '@/ui/problem'
import { Skeleton } from '@/ui/skeleton'
import styles from './stock.module.css'
import { StockTable } from './stock-table'
import { StockTools } from './stock-tools'
import { useStock } from './use-stock'

const ProductForm = dynamic(() => import('./product-form').then((module) => module.ProductForm))
const ProductSheet = dynamic(() => import('./product-sheet').then((module) => module.ProductSheet))

/** Shows products and their levels. The open product, the date and the filters are in the URL. */
export function Stock() {
  const [params, change] = useUrlState()
  const today = useToday()
  const date = validDate(params.get('date'))
  const shownDate = date && date < today ? date : undefined
  const { rows, error, retry, setLowMark } = useStock(shownDate)
  const search = params.get('q') ?? ''
  const isLowOnly = params.get('show') === 'low'
  const openId = params.get('product')
  const low = rows?.filter(({ state }) => state !== 'enough') ?? []
  const shown = (isLowOnly ? low : (rows ?? [])).filter(({ product }) =>
    `${product.name} ${product.item_code ?? ''}`.toLowerCase().includes(search.trim().toLowerCase()),
  )
  useShortcuts(useMemo(() => [{ keys: 'C', name: stockText.add, run: () => change({ product: 'new' }) }], [change]))
  const isFiltering = isLowOnly || search !== ''
  return (
    <>
      <div className="toolbar">
        <h1>{stockText.title}</h1>
        <div className="tools">
          <button type="button" className="button primary" onClick={() => change({ product: 'new' })}>
            {stockText.add}
          </button>
        </div>
      </div>
      <StockTools date={shownDate} />
      {error && !rows ? (
        <Problem error={error} onRetry={retry} />
      ) : !rows ? (
        <Skeleton rows={10} label={stockText.loading} />
      ) : shown.length === 0 ? (
        <Empty message={isLowOnly && !search ? stockText.noneLow : isFiltering ? stockText.none : stockText.noneYet}>
          {isFiltering && (
            <button type="button" className="button" onClick={() => change({ q: undefined, show: undefined })}>
              {stockText.clear}
            </button>
          )}
        </Empty>
      ) : (
        <>
          <p role="status" className={styles.count}>
            {stockText.count(formatNumber(shown.length))} · {stockText.lowCount(formatNumber(low.length))}
          </p>
          <StockTable rows={shown} date={shownDate} setLowMark={setLowMark} />
        </>
      )}
      {openId === 'new' ? (
        <ProductForm onClose={() => change({ product: undefined })} />
      ) : (
        openId && <ProductSheet key={openId} id={openId} onClose={() => change({ product: undefined })} />
      )}
    </>
  )
}
