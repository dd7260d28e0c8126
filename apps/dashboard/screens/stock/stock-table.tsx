'use client'
import { shortDate } from '@/lib/format'
import { centsOf, formatNumber } from '@/lib/money'
import { useUrlState } from '@/lib/url-state'
import { useMoney } from '@/lib/use-money'
import { stockText, uiText } from '@/text'
import table from '@/ui/table.module.css'
import { LevelTag } from './level-tag'
import styles from './stock.module.css'
import type { StockRow } from './use-stock'

/** Props of {@link StockTable}. */
export interface StockTableProps {
  readonly rows: readonly StockRow[]
  readonly date: string | undefined
  readonly setLowMark: (productId: string, mark: number) => void
}

/** Lists products with their levels and low marks. */
export function StockTable({ rows, date, setLowMark }: StockTableProps) {
  const { columns } = stockText
  return (
    <>
      <div className={table.scroll}>
        <table className={table.table}>
          <caption className="hidden">{stockText.title}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.name}</th>
              <th scope="col" className={table.extra}>
                {columns.code}
              </th>
              <th scope="col" className={table.extra}>
                {columns.supplier}
              </th>
              <th scope="col" className={`${table.extra} ${table.number}`}>
                {columns.price}
              </th>
              <th scope="col" className={`${table.extra} ${table.number}`}>
                {columns.value}
              </th>
              <th scope="col" className={table.number}>
                {columns.mark}
              </th>
              <th scope="col" className={table.number}>
                {date ? columns.levelOn(shortDate(date)) : columns.level}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ProductRow key={row.product.id} row={row} setLowMark={setLowMark} />
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.hint}>
        {stockText.columns.mark}: {stockText.markHint} {date && stockText.levelHint}
      </p>
    </>
  )
}

function ProductRow({
  row: { product, level, lowMark, state },
  setLowMark,
}: {
  readonly row: StockRow
  readonly setLowMark: (productId: string, mark: number) => void
}) {
  const money = useMoney()
  const [, change] = useUrlState()
  const { id, name, item_code, product_supplier_name, price_including_tax, cost_price } = product
  return (
    <tr data-state={state}>
      <th scope="row">
        <button type="button" className={styles.open} onClick={() => change({ product: id })}>
          <bdi>{name}</bdi>
        </button>
      </th>
      <td className={table.extra}>
        <bdi>{item_code ?? uiText.none}</bdi>
      </td>
      <td className={table.extra}>
        <bdi>{product_supplier_name ?? uiText.none}</bdi>
      </td>
      <td className={`${table.extra} ${table.number}`}>{money(centsOf(price_including_tax))}</td>
      <td className={`${table.extra} ${table.number}`}>
        {cost_price === null ? uiText.none : money(Math.round(centsOf(cost_price) * Math.max(level, 0)))}
      </td>
      <td className={table.number}>
        <input
          type="number"
          className={styles.mark}
          min={0}
          step={1}
          value={lowMark}
          aria-label={stockText.markOf(name)}
          onChange={({ target }) => setLowMark(id, target.valueAsNumber)}
        />
      </td>
      <td className={table.number}>
        <LevelTag state={state} /> {formatNumber(level, 3)}
      </td>
    </tr>
  )
}
