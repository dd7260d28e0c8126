'use client'
import type { Practitioner } from '@cliniko/core'
import { longDate } from '@/lib/format'

/** Props of {@link DayToolbar}. */
export interface DayToolbarProps {
  readonly date: string
  readonly isToday: boolean
  readonly practitioners: readonly Practitioner[]
  readonly practitionerId: string
  readonly isUpdating: boolean
  readonly onDate: (date: string) => void
  /** Called with the number of days to move by: negative goes back, 0 goes to today. */
  readonly onStep: (days: number) => void
  readonly onPractitioner: (id: string) => void
}

/** Chooses the day and the practitioner. */
export function DayToolbar(props: DayToolbarProps) {
  const { date, isToday, practitioners, practitionerId, isUpdating, onDate, onStep, onPractitioner } = props
  return (
    <div className="toolbar">
      <h1>
        {longDate(date)}
        {isToday && <span className="today"> Today</span>}
      </h1>
      <div className="tools">
        <div className="steps">
          <button type="button" className="button" onClick={() => onStep(-1)} aria-label="Previous day">
            ‹
          </button>
          <button type="button" className="button" onClick={() => onStep(0)} disabled={isToday}>
            Today
          </button>
          <button type="button" className="button" onClick={() => onStep(1)} aria-label="Next day">
            ›
          </button>
        </div>
        <label>
          <span className="hidden">Date</span>
          <input type="date" value={date} onChange={({ target }) => target.value && onDate(target.value)} />
        </label>
        <label>
          <span className="hidden">Practitioner</span>
          <select value={practitionerId} onChange={({ target }) => onPractitioner(target.value)}>
            <option value="">All practitioners</option>
            {practitioners.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <span className="updating" aria-hidden="true" data-on={isUpdating} />
      </div>
    </div>
  )
}
