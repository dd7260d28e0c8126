'use client'
import type { Product } from '@cliniko/core'
import { type FormEvent, useRef, useState } from 'react'
import { formatNumber } from '@/lib/money'
import { stockText } from '@/text'
import { Field } from '@/ui/field'
import { explain } from '@/ui/problem'
import { type AdjustmentType, adjustmentTypes, quantityOf, signedQuantity } from './levels'
import styles from './stock.module.css'
import { useAdjust } from './use-adjust'

const texts = stockText.adjust

/** Adjusts the stock of a product. The reason decides whether stock arrives or leaves. */
export function AdjustForm({ product }: { readonly product: Product }) {
  const { adjust, isPending, error } = useAdjust(product)
  const [type, setType] = useState<AdjustmentType>('Stock Purchase')
  const [entered, setEntered] = useState('')
  const [notes, setNotes] = useState('')
  const [isTried, setTried] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const quantity = signedQuantity(type, entered)
  const sign = adjustmentTypes[type]

  function submit(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    if (quantity === undefined) return
    adjust(type, quantity, notes, () => {
      setEntered('')
      setNotes('')
      setTried(false)
      // Out of the field, where Ctrl+Z takes back what was typed instead of the adjustment.
      heading.current?.focus()
    })
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-label={texts.title}>
      <h3 ref={heading} tabIndex={-1}>
        {texts.title}
      </h3>
      <div className={styles.pair}>
        <Field label={texts.type}>
          <select value={type} onChange={({ target }) => setType(target.value as AdjustmentType)}>
            {Object.keys(adjustmentTypes).map((name) => (
              <option key={name} value={name}>
                {stockText.types[name]}
              </option>
            ))}
          </select>
        </Field>
        <Field
          label={texts.quantity}
          hint={
            quantity === undefined
              ? { '1': texts.arrives, '-1': texts.leaves, '0': texts.either }[sign]
              : texts.after(formatNumber(quantityOf(product.stock_level) + quantity, 3))
          }
          error={isTried && quantity === undefined ? (sign === 0 ? texts.invalid : texts.positive) : undefined}
        >
          <input inputMode="decimal" value={entered} onChange={({ target }) => setEntered(target.value)} />
        </Field>
      </div>
      <Field label={texts.notes}>
        <input value={notes} dir="auto" onChange={({ target }) => setNotes(target.value)} />
      </Field>
      {error && (
        <p role="alert" className="problem">
          {explain(error)}
        </p>
      )}
      <p>
        <button type="submit" className="button primary" disabled={isPending}>
          {isPending ? texts.saving : texts.submit}
        </button>
      </p>
    </form>
  )
}
