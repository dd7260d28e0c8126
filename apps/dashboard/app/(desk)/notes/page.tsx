import { HydrateCliniko, prefetcher } from '@cliniko/react/server'
import type { Metadata } from 'next'
import { worklistQueries } from '@/screens/notes/queries'
import { Worklist } from '@/screens/notes/worklist'
import { openPage } from '@/server/page'
import { notesText } from '@/text'

export const metadata: Metadata = { title: notesText.title }

interface PageInput {
  readonly searchParams: Promise<{ readonly practitioner?: string | string[] }>
}

export default async function NotesPage({ searchParams }: PageInput) {
  const [{ client, staff, today, timeZone }, { practitioner }] = await Promise.all([openPage('health'), searchParams])
  const chosen = typeof practitioner === 'string' && /^\d{1,19}$/.test(practitioner) ? practitioner : undefined
  const cliniko = prefetcher()
  await cliniko.prefetch(...worklistQueries(client, staff.practitionerId ?? chosen, today, timeZone))
  return (
    <HydrateCliniko state={cliniko.state()}>
      <Worklist />
    </HydrateCliniko>
  )
}
