import type { Metadata } from 'next'
import { Invoices } from '@/screens/invoices/invoices'
import { openPage } from '@/server/page'
import { text } from '@/text'

export const metadata: Metadata = { title: text.invoices.title }

export default async function InvoicesPage() {
  await openPage('billing')
  return <Invoices />
}
