import { HydrateCliniko, prefetcher } from '@cliniko/react/server'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NotePage } from '@/screens/notes/note-page'
import { noteQueries } from '@/screens/notes/queries'
import { openPage } from '@/server/page'
import { notesText } from '@/text'

export const metadata: Metadata = { title: notesText.title }

export default async function Page({ params }: { readonly params: Promise<{ id: string; noteId: string }> }) {
  const [{ client }, { id, noteId }] = await Promise.all([openPage('health'), params])
  if (![id, noteId].every((part) => /^\d{1,19}$/.test(part))) notFound()
  const cliniko = prefetcher()
  await cliniko.prefetch(...noteQueries(client, id, noteId))
  return (
    <HydrateCliniko state={cliniko.state()}>
      <NotePage patientId={id} noteId={noteId} />
    </HydrateCliniko>
  )
}
