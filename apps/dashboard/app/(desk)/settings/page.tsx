import type { Metadata } from 'next'
import { Settings } from '@/screens/settings/settings'
import { openPage } from '@/server/page'
import { text } from '@/text'

export const metadata: Metadata = { title: text.settings.title }

export default async function SettingsPage() {
  await openPage()
  return <Settings />
}
