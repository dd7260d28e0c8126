'use client'
import { useEffect, useState } from 'react'
import { shortDate } from '@/lib/format'
import { bookingText } from '@/text'
import { Problem } from '@/ui/problem'
import { Skeleton } from '@/ui/skeleton'
import { usePractitionerNames } from '../people'
import { useRetry } from '../use-retry'
import type { FreeTimesListProps } from './free-times-props'
import { OnlineTimes } from './online-times'
import styles from './panel.module.css'
import { TimeList } from './time-list'
import { useFreeTimes } from './use-free-times'

const { panel } = bookingText

/** Weeks to look ahead for the first free time before somebody has to ask for more. */
const weeksAhead = 6

/** The first free times over weeks: all that staff may book, or those that are offered online. */
export function FreeTimesList(props: FreeTimesListProps) {
  const [isOnline, setIsOnline] = useState(false)
  return (
    <>
      <fieldset className={styles.source}>
        <legend className="hidden">{panel.source}</legend>
        {[false, true].map((online) => (
          <label key={String(online)}>
            <input type="radio" name="source" checked={isOnline === online} onChange={() => setIsOnline(online)} />
            {online ? panel.online : panel.gaps}
          </label>
        ))}
      </fieldset>
      <p className={styles.hint}>{isOnline ? panel.onlineHint : panel.gapsHint}</p>
      {isOnline ? <OnlineTimes {...props} /> : <Gaps {...props} />}
    </>
  )
}

function Gaps({ type, practitionerIds, businessId, takesFirst, onChoose }: FreeTimesListProps) {
  const [week, setWeek] = useState(0)
  const practitioners = usePractitionerNames()
  const retry = useRetry()
  const { times, isPending, error, from, to } = useFreeTimes({ type, practitionerIds, businessId, week })
  const isEmpty = !isPending && !error && times.length === 0
  const [first] = times
  useEffect(() => {
    if (takesFirst && first) onChoose(first)
  }, [takesFirst, first, onChoose])
  useEffect(() => {
    if (isEmpty && week < weeksAhead) setWeek(week + 1)
  }, [isEmpty, week])
  return (
    <>
      {error ? (
        <Problem error={error} onRetry={retry} />
      ) : times.length > 0 ? (
        <TimeList label={panel.freeTimes} times={times} practitioners={practitioners} onChoose={onChoose} />
      ) : isPending ? (
        <Skeleton rows={3} label={panel.looking} />
      ) : (
        <p className={styles.hint}>{panel.noTimes(shortDate(from), shortDate(to))}</p>
      )}
      <p className={styles.pages}>
        <button type="button" className="button" disabled={week === 0} onClick={() => setWeek(week - 1)}>
          {panel.earlier}
        </button>
        <button type="button" className="button" onClick={() => setWeek(week + 1)}>
          {panel.laterTimes}
        </button>
      </p>
    </>
  )
}
