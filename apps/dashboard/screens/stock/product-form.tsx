'use client'
import type { Product } from '@cliniko/core'
import { useAllProductSuppliers, useAllTaxes } from '@cliniko/react'
import { type FormEvent, useState } from 'react'
import { idOf } from '@/lib/links'
import { stockText } from '@/text'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { explain } from '@/ui/problem'
import { suppliersInput } from './inputs'
import { fieldsOf, type ProductFields, problemsOf } from './product-fields'
import styles from './stock.module.css'
import { useSaveProduct } from './use-save-product'

const texts = stockText.form

/** Creates a product, or changes one. Without changes, nothing is sent. */
export function ProductForm({ product, onClose }: { readonly product?: Product; readonly onClose: () => void }) {
  // Later versions of the product don't change what was typed here.
  const [opened] = useState(() => fieldsOf(product))
  const { save, isPending, error, fieldErrors } = useSaveProduct(product, opened, onClose)
  const suppliers = useAllProductSuppliers(suppliersInput)
  const taxes = useAllTaxes()
  const [fields, setFields] = useState(opened)
  const [isTried, setTried] = useState(false)
  const problems = isTried ? problemsOf(fields) : {}

  function submit(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    if (Object.keys(problemsOf(fields)).length === 0) void save(fields)
  }

  const control = (name: Exclude<keyof ProductFields, 'includesTax'>) => ({
    value: fields[name],
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      setFields({ ...fields, [name]: target.value }),
  })

  return (
    <Dialog title={product ? texts.edit(product.name) : texts.new} place="side" onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <Field label={texts.name} error={problems.name ?? fieldErrors?.name}>
          <input {...control('name')} maxLength={255} dir="auto" required autoComplete="off" />
        </Field>
        <div className={styles.pair}>
          <Field label={texts.price} error={problems.price ?? fieldErrors?.price}>
            <input {...control('price')} inputMode="decimal" required autoComplete="off" />
          </Field>
          <Field label={texts.cost} error={problems.cost ?? fieldErrors?.cost_price}>
            <input {...control('cost')} inputMode="decimal" autoComplete="off" />
          </Field>
        </div>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={fields.includesTax}
            onChange={({ target }) => setFields({ ...fields, includesTax: target.checked })}
          />
          {texts.includesTax}
        </label>
        <div className={styles.pair}>
          <Field label={texts.tax} error={fieldErrors?.tax_id}>
            <select {...control('taxId')}>
              {/* The API can change a tax, but not remove it. */}
              {!idOf(product?.tax) && <option value="">{texts.noTax}</option>}
              {taxes.data?.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </Field>
          <Field label={texts.supplier} error={fieldErrors?.product_supplier_id}>
            <select {...control('supplierId')}>
              {!product?.product_supplier_id && <option value="">{texts.noSupplier}</option>}
              {suppliers.data?.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </Field>
        </div>
        <div className={styles.pair}>
          <Field label={texts.code} error={fieldErrors?.item_code}>
            <input {...control('code')} maxLength={100} autoComplete="off" />
          </Field>
          <Field label={texts.serial} error={fieldErrors?.serial_number}>
            <input {...control('serial')} maxLength={255} autoComplete="off" />
          </Field>
        </div>
        <Field label={texts.notes} error={fieldErrors?.notes}>
          <textarea {...control('notes')} rows={3} dir="auto" />
        </Field>
        {error && !fieldErrors && (
          <p role="alert" className="problem">
            {explain(error)}
          </p>
        )}
        <p className={styles.buttons}>
          <button type="submit" className="button primary" disabled={isPending}>
            {isPending ? texts.saving : product ? texts.save : texts.create}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {texts.cancel}
          </button>
        </p>
      </form>
    </Dialog>
  )
}
