import type { Metadata } from 'next'
import { Reports } from '@/screens/reports/reports'
import { openPage } from '@/server/page'
import { text } from '@/text'

export const metadata: Metadata = { title: text.reports.title }

export default async function ReportsPage() {
  await openPage('reports')
  return <Reports />
}
