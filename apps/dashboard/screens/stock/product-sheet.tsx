'use client'
import { useProduct } from '@cliniko/react'
import { useState } from 'react'
import { centsOf, formatNumber } from '@/lib/money'
import { useMoney } from '@/lib/use-money'
import { stockText, uiText } from '@/text'
import { Dialog } from '@/ui/dialog'
import { Problem } from '@/ui/problem'
import { Skeleton } from '@/ui/skeleton'
import { AdjustForm } from './adjust-form'
import { AdjustmentHistory } from './adjustment-history'
import { quantityOf } from './levels'
import { ProductForm } from './product-form'

const texts = stockText.details

/** Shows a product: facts, a form to adjust its stock, and its adjustments. */
export function ProductSheet({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { data: product, error, refetch } = useProduct(id)
  const [isEditing, setEditing] = useState(false)
  const money = useMoney()
  if (product && isEditing) return <ProductForm product={product} onClose={() => setEditing(false)} />
  return (
    <Dialog title={<bdi>{product?.name ?? stockText.title}</bdi>} place="side" onClose={onClose}>
      {error && !product ? (
        <Problem error={error} onRetry={() => void refetch()} />
      ) : !product ? (
        <Skeleton rows={4} label={texts.loading} />
      ) : (
        <>
          <dl className="facts">
            <dt>{texts.level}</dt>
            <dd>
              <strong>{formatNumber(quantityOf(product.stock_level), 3)}</strong>
            </dd>
            <dt>{texts.price}</dt>
            <dd>
              {money(centsOf(product.price_including_tax))} ({texts.exTax(money(centsOf(product.price_ex_tax)))})
            </dd>
            <dt>{texts.cost}</dt>
            <dd>{product.cost_price === null ? uiText.none : money(centsOf(product.cost_price))}</dd>
            {(
              [
                [texts.supplier, product.product_supplier_name],
                [texts.code, product.item_code],
                [texts.serial, product.serial_number],
                [texts.notes, product.notes],
              ] as const
            ).map(([name, value]) => value && <Fact key={name} name={name} value={value} />)}
          </dl>
          <p>
            <button type="button" className="button" onClick={() => setEditing(true)}>
              {texts.edit}
            </button>
          </p>
          <AdjustForm product={product} />
          <AdjustmentHistory product={product} />
        </>
      )}
    </Dialog>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </>
  )
}
