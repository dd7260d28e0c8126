import type { Metadata } from 'next'
import { Stock } from '@/screens/stock/stock'
import { openPage } from '@/server/page'
import { text } from '@/text'

export const metadata: Metadata = { title: text.stock.title }

export default async function StockPage() {
  await openPage('billing')
  return <Stock />
}
