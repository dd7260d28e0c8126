'use client'
import { useCallback, useRef, useState } from 'react'
import { bookingText } from '@/text'
import { Field } from '@/ui/field'
import { Skeleton } from '@/ui/skeleton'
import { printTime } from '../free-times'
import type { Draft, Slot, When } from './draft'
import styles from './panel.module.css'
import { RepeatFields } from './repeat-fields'
import { SlotCheck } from './slot-check'
import { TypeAndPeople } from './type-and-people'
import type { Offers } from './use-offers'
import { useSubmit } from './use-submit'
import { WhenSection } from './when-section'
import { WhoSection } from './who-section'

const { panel } = bookingText

/** Props of {@link BookForm}. */
export interface BookFormProps {
  readonly offers: Offers
  readonly slot: Slot | undefined
  /** Whether Enter at the type takes the first free time. */
  readonly looksForFirst: boolean
  readonly patientId: string | undefined
  readonly onDone: () => void
}

/** The form that books: type, practitioner, time, patient. */
export function BookForm({ offers, slot, looksForFirst, patientId, onDone }: BookFormProps) {
  const [chosen, setChosen] = useState<Partial<Draft>>({})
  const [takesFirst, setTakesFirst] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const change = useCallback((changes: Partial<Draft>) => setChosen((before) => ({ ...before, ...changes })), [])
  const draft = draftOf(chosen, offers, slot)
  const type = offers.types.find(({ id }) => id === draft.typeId)
  const { submit, check, isBusy, problem } = useSubmit({ draft, type, onDone })

  const focusPatient = useCallback(() => {
    // After React has shown what follows.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[role=combobox], [data-submit]')?.focus())
  }, [])
  const choose = useCallback(
    (when: When) => {
      setTakesFirst(false)
      change({ when, practitionerId: when.practitionerId, businessId: when.businessId })
      focusPatient()
    },
    [change, focusPatient],
  )

  if (!offers.isReady) return <Skeleton rows={5} label={bookingText.loading} />
  return (
    <form ref={form} className={styles.form} action={submit} noValidate>
      <TypeAndPeople
        draft={draft}
        offers={offers}
        onChange={change}
        onEnter={() => (draft.when ? focusPatient() : setTakesFirst(true))}
      />
      <WhenSection
        draft={draft}
        type={type}
        offers={offers}
        takesFirst={takesFirst && looksForFirst}
        onChoose={choose}
        onClear={() => change({ when: undefined, practitionerId: draft.practitionerId })}
      />
      <WhoSection draft={draft} patientId={patientId} onChange={change} onBook={submit} />
      <Field label={panel.notes}>
        <textarea rows={2} value={draft.notes} onChange={({ target }) => change({ notes: target.value })} />
      </Field>
      {draft.when && !draft.when.groupId && <RepeatFields draft={draft} onChange={change} />}
      <SlotCheck check={check} draft={draft} type={type} onChoose={choose} />
      <p role="alert" className={problem ? 'problem' : 'hidden'}>
        {problem}
      </p>
      <p className={styles.submit}>
        <button
          type="submit"
          className="button primary"
          data-submit="true"
          disabled={!draft.when || !draft.who || !type || isBusy}
        >
          {isBusy ? panel.booking : panel.submit}
        </button>
        <span className={styles.hint}>{bookingText.mayNotify}</span>
      </p>
    </form>
  )
}

/** What was chosen, and for the rest what is most likely. */
function draftOf(chosen: Partial<Draft>, offers: Offers, slot: BookFormProps['slot']): Draft {
  const typeId = chosen.typeId ?? (slot ? offers.usualType(slot.practitionerId) : offers.types[0]?.id) ?? ''
  const minutes = offers.types.find(({ id }) => id === typeId)?.duration_in_minutes ?? 30
  const end = ({ startsAt }: Slot) => printTime(Date.parse(startsAt) + minutes * 60_000)
  const when = 'when' in chosen ? chosen.when : slot && { ...slot, endsAt: end(slot) }
  return {
    typeId,
    practitionerId: chosen.practitionerId ?? slot?.practitionerId ?? '',
    businessId: chosen.businessId ?? slot?.businessId ?? '',
    // The end follows the type.
    when: when && (when.groupId ? when : { ...when, endsAt: end(when) }),
    who: chosen.who,
    notes: chosen.notes ?? '',
    repeats: chosen.repeats,
  }
}
