'use client'
import { useAllInvoiceItems, useInvoice } from '@cliniko/react'
import Link from 'next/link'
import { invoicesText } from '@/text'
import { Problem } from '@/ui/problem'
import { Skeleton } from '@/ui/skeleton'
import { invoiceInput, itemsInput } from './inputs'
import { InvoiceFacts } from './invoice-facts'
import { InvoiceItems } from './invoice-items'
import styles from './invoices.module.css'
import { StatusTag } from './status-tag'

/** Shows an invoice with its items, and whether they add up. */
export function InvoiceDetails({ id }: { readonly id: string }) {
  const { data: invoice, error, refetch } = useInvoice(invoiceInput(id))
  const items = useAllInvoiceItems(itemsInput(id))
  if (error && !invoice) return <Problem error={error} onRetry={() => void refetch()} />
  if (!invoice) return <Skeleton rows={6} label={invoicesText.loading} />
  return (
    <>
      <p className={styles.back}>
        <Link href="/invoices">← {invoicesText.back}</Link>
      </p>
      <div className="toolbar">
        <h1>{invoicesText.titleOf(invoice.number)}</h1>
        <StatusTag status={invoice.status} />
      </div>
      <div className={styles.details}>
        <InvoiceFacts invoice={invoice} />
        <section aria-labelledby="items">
          <h2 id="items" className="hidden">
            {invoicesText.items.label}
          </h2>
          {items.error && !items.data ? (
            <Problem error={items.error} onRetry={() => void items.refetch()} />
          ) : items.data ? (
            <InvoiceItems invoice={invoice} items={items.data} />
          ) : (
            <Skeleton rows={3} label={invoicesText.items.loading} />
          )}
        </section>
      </div>
      <p className={styles.note}>{invoicesText.readOnly}</p>
    </>
  )
}
