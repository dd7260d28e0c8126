'use client'
import type { Business, Practitioner } from '@cliniko/core'
import { calendarText } from '@/text'
import styles from './toolbar.module.css'
import type { CalendarView } from './use-view'

const words = calendarText

/** Props of {@link Filters}. */
export interface FiltersProps {
  readonly view: CalendarView
  readonly practitioners: readonly Practitioner[]
  readonly businesses: readonly Business[]
}

/** Chooses the practitioner and the location. */
export function Filters({ view, practitioners, businesses }: FiltersProps) {
  const { staff, site, go } = view
  const isWeek = view.view === 'week'
  return (
    <div className={styles.filters}>
      <label>
        <span className="hidden">{words.staff}</span>
        <select value={staff} onChange={({ target }) => go({ staff: target.value })}>
          <option value="">{isWeek ? words.allStaff : words.allWorking}</option>
          {!isWeek && <option value="everyone">{words.everyone}</option>}
          {practitioners.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {businesses.length > 1 && (
        <label>
          <span className="hidden">{words.site}</span>
          <select value={site} onChange={({ target }) => go({ site: target.value })}>
            <option value="">{words.allSites}</option>
            {businesses.map(({ id, business_name }) => (
              <option key={id} value={id}>
                {business_name}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  )
}
