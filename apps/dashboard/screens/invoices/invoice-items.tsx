'use client'
import type { Invoice, InvoiceItem } from '@cliniko/core'
import { centsOf, formatNumber } from '@/lib/money'
import { useMoney } from '@/lib/use-money'
import { invoicesText, uiText } from '@/text'
import table from '@/ui/table.module.css'
import { addUp, isConsistent, itemTotals, type Totals, totalsOf } from './totals'

const texts = invoicesText.items

/** Lists the items of an invoice with their sum. If the invoice says something else, both are shown. */
export function InvoiceItems({
  invoice,
  items,
}: {
  readonly invoice: Invoice
  readonly items: readonly InvoiceItem[]
}) {
  const own = totalsOf(invoice)
  const sum = addUp(items.map(itemTotals))
  const addsUp = isConsistent(own, sum)
  return (
    <>
      {!addsUp && (
        <p role="alert" className="problem">
          {invoicesText.differs}
        </p>
      )}
      <div className={table.scroll}>
        <table className={table.table}>
          <caption className="hidden">{texts.label}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.item}</th>
              <th scope="col" className={`${table.extra} ${table.number}`}>
                {texts.quantity}
              </th>
              <th scope="col" className={`${table.extra} ${table.number}`}>
                {texts.price}
              </th>
              <th scope="col" className={`${table.extra} ${table.number}`}>
                {texts.discount}
              </th>
              <th scope="col" className={table.number}>
                {texts.net}
              </th>
              <th scope="col" className={table.number}>
                {texts.tax}
              </th>
              <th scope="col" className={table.number}>
                {texts.total}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.length === 0 && (
              <tr>
                <td colSpan={7}>{texts.none}</td>
              </tr>
            )}
            {items.map((item) => (
              <ItemRow key={item.id} item={item} />
            ))}
          </tbody>
          <tfoot>
            <SumRow name={addsUp ? texts.total : texts.sum} sum={sum} />
            {!addsUp && <SumRow name={texts.invoice} sum={own} />}
          </tfoot>
        </table>
      </div>
    </>
  )
}

function ItemRow({ item }: { readonly item: InvoiceItem }) {
  const money = useMoney()
  const { net, tax, total } = itemTotals(item)
  const { name, code, concession_type_name: concession, quantity, unit_price, tax_name, tax_rate } = item
  const details = [
    code,
    concession && texts.concession(concession),
    tax_name && texts.taxed(tax_name, `${formatNumber(Number(tax_rate), 2)}%`),
  ]
  return (
    <tr>
      <th scope="row">
        <bdi>{name ?? uiText.none}</bdi>
        <small>
          <bdi>{details.filter(Boolean).join(' · ')}</bdi>
        </small>
      </th>
      <td className={`${table.extra} ${table.number}`}>{formatNumber(Number(quantity), 2)}</td>
      <td className={`${table.extra} ${table.number}`}>{money(centsOf(unit_price))}</td>
      <td className={`${table.extra} ${table.number}`}>{discountOf(item, money)}</td>
      <td className={table.number}>{money(net)}</td>
      <td className={table.number}>{money(tax)}</td>
      <td className={table.number}>{money(total)}</td>
    </tr>
  )
}

function discountOf(item: InvoiceItem, money: (cents: number) => string): string {
  const { is_monetary_discount, discounted_amount, discount_percentage } = item
  if (is_monetary_discount) return centsOf(discounted_amount) ? money(centsOf(discounted_amount)) : ''
  return Number(discount_percentage) ? `${formatNumber(Number(discount_percentage), 2)}%` : ''
}

function SumRow({ name, sum }: { readonly name: string; readonly sum: Totals }) {
  const money = useMoney()
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={table.extra} colSpan={3} />
      <td className={table.number}>{money(sum.net)}</td>
      <td className={table.number}>{money(sum.tax)}</td>
      <td className={table.number}>{money(sum.total)}</td>
    </tr>
  )
}
