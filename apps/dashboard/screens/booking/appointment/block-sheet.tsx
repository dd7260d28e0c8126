'use client'
import { dateIn, instantOf, type UnavailableBlock } from '@cliniko/core'
import { useArchiveUnavailableBlock, useUpdateUnavailableBlock } from '@cliniko/react'
import { useState } from 'react'
import { useClinic } from '@/lib/clinic'
import { clockTime } from '@/lib/format'
import { useNotify } from '@/shell/notices'
import { bookingText } from '@/text'
import { Field } from '@/ui/field'
import { explain } from '@/ui/problem'
import { useHeldWrite } from '../actions/use-held-write'
import styles from './appointment.module.css'
import { BookingFacts } from './booking-facts'
import { NotesForm } from './notes-form'

const { blocks } = bookingText

/** Props of {@link BlockSheet}. */
export interface BlockSheetProps {
  readonly block: UnavailableBlock
  readonly onClose: () => void
}

/** Time when a practitioner takes no appointments: edit or delete it. */
export function BlockSheet({ block, onClose }: BlockSheetProps) {
  const [isEditing, setIsEditing] = useState(false)
  const update = useUpdateUnavailableBlock()
  const archive = useArchiveUnavailableBlock()
  const write = useHeldWrite()
  const { id, notes } = block

  function remove(): void {
    write({
      path: `POST /unavailable_blocks/${id}/archive`,
      message: blocks.removed,
      failed: blocks.removeFailed,
      send: () => archive.mutateAsync(id),
    })
    onClose()
  }

  return (
    <>
      {isEditing ? (
        <TimesForm block={block} onDone={() => setIsEditing(false)} />
      ) : (
        <BookingFacts booking={{ ...block, included: {} }} />
      )}
      <NotesForm key={id} bookingId={id} notes={notes} onSave={(next) => update.mutateAsync({ id, notes: next })} />
      {!isEditing && !block.archived_at && (
        <>
          <p className={styles.actions}>
            <button type="button" className="button" onClick={() => setIsEditing(true)}>
              {blocks.edit}
            </button>
            <button type="button" className="button danger" onClick={remove}>
              {blocks.remove}
            </button>
          </p>
          <p className={styles.hint}>{blocks.heldHint}</p>
        </>
      )}
    </>
  )
}

function TimesForm({ block, onDone }: { readonly block: UnavailableBlock; readonly onDone: () => void }) {
  const { timeZone } = useClinic()
  const { id, starts_at, ends_at } = block
  const [date, setDate] = useState(dateIn(starts_at, timeZone))
  const [from, setFrom] = useState(clockTime(starts_at, timeZone))
  const [to, setTo] = useState(clockTime(ends_at, timeZone))
  const update = useUpdateUnavailableBlock()
  const notify = useNotify()
  const isWrong = from >= to

  function save(): void {
    if (isWrong) return
    const fail = (error: Error) => notify({ message: bookingText.saveFailed(explain(error)), tone: 'problem' })
    const change = { starts_at: instantOf(date, from, timeZone), ends_at: instantOf(date, to, timeZone) }
    update.mutateAsync({ id, ...change }).catch(fail)
    notify({
      message: bookingText.saved,
      undo: () => void update.mutateAsync({ id, starts_at, ends_at }).catch(fail),
    })
    onDone()
  }

  return (
    <form className={styles.form} action={save}>
      <Field label={bookingText.move.date}>
        <input type="date" required value={date} onChange={({ target }) => setDate(target.value)} />
      </Field>
      <div className={styles.pair}>
        <Field label={blocks.from}>
          <input type="time" required value={from} onChange={({ target }) => setFrom(target.value)} />
        </Field>
        <Field label={blocks.to} error={isWrong ? blocks.endBeforeStart : undefined}>
          <input type="time" required value={to} onChange={({ target }) => setTo(target.value)} />
        </Field>
      </div>
      <p className={styles.actions}>
        <button type="submit" className="button primary">
          {bookingText.save}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {bookingText.back}
        </button>
      </p>
    </form>
  )
}
