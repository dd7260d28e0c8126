'use client'
import { dateIn, dayRange } from '@cliniko/core'
import { useBookings } from '@cliniko/react'
import { shortDate } from '@/lib/format'
import { calendarText } from '@/text'
import { Empty } from '@/ui/empty'
import type { CalendarView } from './use-view'

const words = calendarText

/** Says why a day is empty, and leads to the next one that isn't. */
export function Nothing({ view, timeZone }: { readonly view: CalendarView; readonly timeZone: string }) {
  const { dates, staff, site, go } = view
  const end = dayRange(dates.at(-1) ?? view.date, timeZone).to
  const chosen = staff && staff !== 'everyone' ? staff : undefined
  const { data } = useBookings({
    where: {
      starts_at: { gte: end },
      ...(chosen && { practitioner_id: chosen }),
      ...(site && { business_id: site }),
    },
    sort: 'starts_at',
    perPage: 1,
  })
  const next = data?.items[0] && dateIn(data.items[0].starts_at, timeZone)
  const { nothing } = words
  const reason = chosen
    ? nothing.staff
    : site
      ? nothing.site
      : view.view === 'week'
        ? nothing.closedWeek
        : nothing.closed
  return (
    <Empty message={reason}>
      <p>
        {next && (
          <button type="button" className="button primary" onClick={() => go({ date: next })}>
            {words.goToNext(shortDate(next))}
          </button>
        )}{' '}
        {site && (
          <button type="button" className="button" onClick={() => go({ site: '' })}>
            {words.showAllSites}
          </button>
        )}{' '}
        {staff !== 'everyone' && view.view === 'day' && (
          <button type="button" className="button" onClick={() => go({ staff: 'everyone' })}>
            {words.showEveryone}
          </button>
        )}
      </p>
      {data && !next && <p>{words.noneLater}</p>}
    </Empty>
  )
}
