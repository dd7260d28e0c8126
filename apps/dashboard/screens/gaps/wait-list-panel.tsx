'use client'
import { useAllAppointmentTypes } from '@cliniko/react'
import { useState } from 'react'
import { useClinic } from '@/lib/clinic'
import { dateAt } from '@/lib/format'
import { useNotify } from '@/shell/notices'
import { bookingText, gapsText } from '@/text'
import { Icon } from '@/ui/icon'
import { Skeleton } from '@/ui/skeleton'
import { nameIn, usePractitionerNames } from '../booking/people'
import { typesInput } from '../calendar/inputs'
import styles from './gaps.module.css'
import { type ListedPatient, useWaitingPatients } from './use-waiting-patients'
import { addToWaitList, removeFromWaitList } from './wait-list'
import { WaitListForm } from './wait-list-form'

const { waitList: texts } = gapsText

/** The wait list of this computer. */
export function WaitList() {
  const { list, isPending } = useWaitingPatients()
  const [isAdding, setIsAdding] = useState(false)
  return (
    <section className={`panel ${styles.waitList}`} aria-labelledby="wait-list">
      <header>
        <h2 id="wait-list">{texts.title}</h2>
        <p className={styles.muted}>{texts.local}</p>
        {!isAdding && (
          <button type="button" className="button" onClick={() => setIsAdding(true)}>
            <Icon name="plus" size={16} /> {texts.add}
          </button>
        )}
      </header>
      {isAdding && <WaitListForm onDone={() => setIsAdding(false)} />}
      {isPending ? (
        <Skeleton rows={2} label={texts.loading} />
      ) : list.length === 0 ? (
        <p className={styles.muted}>{texts.empty}</p>
      ) : (
        <ul>
          {list.map((entry) => (
            <Listed key={entry.patientId} entry={entry} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Listed({ entry }: { readonly entry: ListedPatient }) {
  const { timeZone } = useClinic()
  const { data: types } = useAllAppointmentTypes(typesInput)
  const practitioners = usePractitionerNames()
  const notify = useNotify()
  const { patient, ...stored } = entry
  const { patientId, typeId, practitionerId, isUrgent, note, since } = stored
  const name = patient?.label ?? bookingText.noName

  function remove(): void {
    removeFromWaitList(patientId)
    notify({ message: texts.removed(name), undo: () => addToWaitList(stored) })
  }

  return (
    <li className={styles.candidate} data-testid="wait-listed">
      <div>
        <p className={styles.name}>
          <bdi>{name}</bdi> {isUrgent && <span className="tag">{texts.urgent}</span>}
        </p>
        <p className={styles.detail}>
          {types?.find(({ id }) => id === typeId)?.name ?? bookingText.appointment} ·{' '}
          <bdi>{practitionerId ? nameIn(practitioners, practitionerId) : texts.anyone}</bdi> ·{' '}
          {texts.since(dateAt(new Date(since).toISOString(), timeZone))}
          {note && (
            <>
              {' '}
              · <bdi>{note}</bdi>
            </>
          )}
        </p>
      </div>
      <span className={styles.phone}>{patient?.patient_phone_numbers?.[0]?.number ?? gapsText.noPhone}</span>
      <button type="button" className="button quiet" aria-label={texts.remove(name)} onClick={remove}>
        <Icon name="close" size={16} />
      </button>
    </li>
  )
}
