import type { Metadata } from 'next'
import { Notes } from '@/screens/notes/notes'
import { openPage } from '@/server/page'
import { text } from '@/text'

export const metadata: Metadata = { title: text.notes.title }

export default async function NotesPage() {
  await openPage('health')
  return <Notes />
}
