import { products, settings } from '@cliniko/core'
import { allQuery, query } from '@cliniko/query'
import { HydrateCliniko, prefetcher } from '@cliniko/react/server'
import type { Metadata } from 'next'
import { productsInput } from '@/screens/stock/inputs'
import { Stock } from '@/screens/stock/stock'
import { openPage } from '@/server/page'
import { stockText } from '@/text'

export const metadata: Metadata = { title: stockText.title }

export default async function StockPage() {
  const { client } = await openPage('billing')
  const cliniko = prefetcher()
  await cliniko.prefetch(allQuery(client, products.list, productsInput), query(client, settings.getPublic))
  return (
    <HydrateCliniko state={cliniko.state()}>
      <Stock />
    </HydrateCliniko>
  )
}
