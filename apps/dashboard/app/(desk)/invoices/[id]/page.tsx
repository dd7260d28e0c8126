import { invoiceItems, invoices, settings } from '@cliniko/core'
import { allQuery, query } from '@cliniko/query'
import { HydrateCliniko, prefetcher } from '@cliniko/react/server'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { invoiceInput, itemsInput } from '@/screens/invoices/inputs'
import { InvoiceDetails } from '@/screens/invoices/invoice-details'
import { openPage } from '@/server/page'
import { invoicesText } from '@/text'

export const metadata: Metadata = { title: invoicesText.title }

export default async function InvoicePage({ params }: { readonly params: Promise<{ id: string }> }) {
  const [{ client }, { id }] = await Promise.all([openPage('billing'), params])
  if (!/^\d+$/.test(id)) notFound()
  const cliniko = prefetcher()
  const { id: invoiceId, ...input } = invoiceInput(id)
  await cliniko.prefetch(
    query(client, invoices.get, invoiceId, input),
    allQuery(client, invoiceItems.list, itemsInput(id)),
    query(client, settings.getPublic),
  )
  return (
    <HydrateCliniko state={cliniko.state()}>
      <InvoiceDetails id={id} />
    </HydrateCliniko>
  )
}
