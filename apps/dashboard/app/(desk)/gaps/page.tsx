import type { Metadata } from 'next'
import { GapFiller } from '@/screens/gaps/gap-filler'
import { openPage } from '@/server/page'
import { text } from '@/text'

export const metadata: Metadata = { title: text.gaps.title }

export default async function GapFillerPage() {
  await openPage()
  return <GapFiller />
}
