import { HydrateCliniko, prefetcher } from '@cliniko/react/server'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { startQueries } from '@/screens/notes/queries'
import { StartNote } from '@/screens/notes/start-note'
import { openPage } from '@/server/page'
import { notesText } from '@/text'

export const metadata: Metadata = { title: notesText.start.title }

interface PageInput {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export default async function NewNotePage({ params, searchParams }: PageInput) {
  const [{ client }, { id }, { booking, attendee }] = await Promise.all([openPage('health'), params, searchParams])
  if (!isId(id)) notFound()
  const bookingId = isId(booking) ? booking : undefined
  const attendeeId = isId(attendee) ? attendee : undefined
  const cliniko = prefetcher()
  await cliniko.prefetch(...startQueries(client, id, bookingId))
  return (
    <HydrateCliniko state={cliniko.state()}>
      <StartNote patientId={id} bookingId={bookingId} attendeeId={attendeeId} />
    </HydrateCliniko>
  )
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && /^\d{1,19}$/.test(value)
}
