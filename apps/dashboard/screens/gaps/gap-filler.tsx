'use client'
import { useCalendar } from '@cliniko/react'
import Link from 'next/link'
import { useMemo } from 'react'
import { useClinic, useNow, useToday } from '@/lib/clinic'
import { useUrlState } from '@/lib/url-state'
import { gapsText } from '@/text'
import { Empty } from '@/ui/empty'
import { Problem } from '@/ui/problem'
import { Skeleton } from '@/ui/skeleton'
import { NamedSelect } from '../booking/appointment/named-select'
import { usePractitionerNames } from '../booking/people'
import { useRetry } from '../booking/use-retry'
import { Candidates } from './candidate-list'
import styles from './gaps.module.css'
import { openingsInput } from './inputs'
import { OpeningList } from './opening-list'
import { firstOf, openingsIn } from './openings'
import { WaitList } from './wait-list-panel'

/** The free times of today and tomorrow, beside who could take them. */
export function GapFiller() {
  const { timeZone } = useClinic()
  const today = useToday()
  const now = useNow()
  const [params, change] = useUrlState()
  const practitioners = usePractitionerNames()
  const retry = useRetry()
  const { data: calendar, error } = useCalendar(openingsInput(today, timeZone))
  const onlyCancelled = params.get('only') === 'cancelled'
  const practitionerId = params.get('practitioner') ?? ''
  const openings = useMemo(() => (calendar ? openingsIn(calendar, now) : undefined), [calendar, now])
  const shown = openings
    ?.filter((opening) => !practitionerId || opening.practitionerId === practitionerId)
    .filter(({ cancelled }) => !onlyCancelled || cancelled.length > 0)
  const selected = shown && firstOf(shown, params.get('gap'))
  return (
    <>
      <div className="toolbar">
        <h1>{gapsText.title}</h1>
        {shown && (
          <p className="tag" role="status">
            {gapsText.count(shown.length)}
          </p>
        )}
        <div className={styles.filters}>
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={onlyCancelled}
              onChange={({ target }) => change({ only: target.checked ? 'cancelled' : undefined }, 'replace')}
            />
            {gapsText.onlyCancelled}
          </label>
          <NamedSelect
            label={gapsText.practitioner}
            records={practitioners}
            value={practitionerId}
            empty={gapsText.everyone}
            onChange={(practitioner) => change({ practitioner }, 'replace')}
          />
        </div>
      </div>
      {error && !calendar ? (
        <Problem error={error} onRetry={retry} />
      ) : !shown || !calendar ? (
        <Skeleton rows={8} label={gapsText.loading} />
      ) : !selected ? (
        <Empty message={gapsText.empty}>
          <Link href="/" prefetch={false} className="button">
            {gapsText.toCalendar}
          </Link>
        </Empty>
      ) : (
        <div className={styles.columns}>
          <OpeningList openings={shown} selectedKey={selected.key} onSelect={(gap) => change({ gap }, 'replace')} />
          <Candidates key={selected.key} opening={selected} calendar={calendar} />
        </div>
      )}
      <WaitList />
    </>
  )
}
