'use client'
import { answerNote, type TreatmentNoteTemplate } from '@cliniko/core'
import {
  useCreateTreatmentNote,
  useIndividualAppointment,
  usePatient,
  useTreatmentNoteTemplates,
  useUpdateTreatmentNote,
} from '@cliniko/react'
import Link from 'next/link'
import { notFound, useRouter } from 'next/navigation'
import { useRef } from 'react'
import { useClinic } from '@/lib/clinic'
import { clockTime, dateAt } from '@/lib/format'
import { useNotify } from '@/shell/notices'
import { notesText, patientText } from '@/text'
import { Empty } from '@/ui/empty'
import { explain, Problem } from '@/ui/problem'
import { Skeleton } from '@/ui/skeleton'
import { patientInput } from '../patient/inputs'
import { placesOf } from './content'
import { noteTemplatesInput, visitInput } from './inputs'
import styles from './notes.module.css'
import { useAuthor } from './use-author'

const { start: words } = notesText

interface StartNoteProps {
  readonly patientId: string
  readonly bookingId?: string | undefined
  readonly attendeeId?: string | undefined
}

/** Begins a note: the template is the only thing to choose. */
export function StartNote({ patientId, bookingId, attendeeId }: StartNoteProps) {
  const { timeZone } = useClinic()
  const author = useAuthor()
  const { data: patient, error: patientError } = usePatient(patientInput(patientId))
  const { data: visit } = useIndividualAppointment(bookingId ? visitInput(bookingId) : null)
  const templates = useTreatmentNoteTemplates(noteTemplatesInput)
  const { begin, isPending } = useBegin({ patientId, bookingId, attendeeId })
  if (patientError?.name === 'NotFoundError') notFound()
  if (templates.error && !templates.data) {
    return <Problem error={templates.error} onRetry={() => void templates.refetch()} />
  }
  if (!templates.data || author === undefined) return <Skeleton rows={4} label={words.loading} />
  return (
    <div className={styles.start}>
      <div>
        <h1>{words.title}</h1>
        <p className={styles.for}>
          <Link href={`/patients/${patientId}`} prefetch={false}>
            <bdi>{words.for(patient?.label ?? '')}</bdi>
          </Link>
          {visit && (
            <span>
              {words.visit(
                visit.included.appointment_type?.name ?? '',
                `${dateAt(visit.starts_at, timeZone)}, ${clockTime(visit.starts_at, timeZone)}`,
              )}
            </span>
          )}
        </p>
      </div>
      {author === null ? (
        <Empty message={words.notAllowed}>
          <Link className="button" href={`/patients/${patientId}`} prefetch={false}>
            {words.back}
          </Link>
        </Empty>
      ) : (
        <section aria-labelledby="templates">
          <h2 id="templates">{words.choose}</h2>
          {templates.data.items.length === 0 && <Empty message={words.none} />}
          <ul className={styles.templates}>
            {templates.data.items.map((template) => (
              <li key={template.id}>
                <button type="button" className="button" disabled={isPending} onClick={() => void begin(template)}>
                  <b>
                    <bdi>{template.name}</bdi>
                  </b>
                  <small>{words.questions(placesOf(template.content).length)}</small>
                </button>
              </li>
            ))}
          </ul>
          <p role="status">{isPending ? words.creating : ''}</p>
        </section>
      )}
    </div>
  )
}

function useBegin({ patientId, bookingId, attendeeId }: StartNoteProps) {
  const router = useRouter()
  const notify = useNotify()
  const create = useCreateTreatmentNote()
  const update = useUpdateTreatmentNote()
  /** The note that was created, if its questions couldn't be added: the next try adds them. */
  const createdId = useRef<string | null>(null)
  // Cliniko at times fails if a note is created with its questions. They are added afterwards.
  async function begin({ id: treatment_note_template_id, name: title, content }: TreatmentNoteTemplate): Promise<void> {
    const visit = { ...(bookingId && { booking_id: bookingId }), ...(attendeeId && { attendee_id: attendeeId }) }
    const about = { title, treatment_note_template_id }
    try {
      createdId.current ??= (await create.mutateAsync({ patient_id: patientId, ...about, ...visit })).id
      await update.mutateAsync({ id: createdId.current, ...about, content: answerNote(content) })
      router.replace(`/patients/${patientId}/notes/${createdId.current}`)
    } catch (error) {
      notify({ message: patientText.notSaved(explain(error instanceof Error ? error : new Error())), tone: 'problem' })
    }
  }
  return { begin, isPending: create.isPending || update.isPending }
}
