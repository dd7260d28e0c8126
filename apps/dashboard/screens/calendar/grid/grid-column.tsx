import { type CSSProperties, memo } from 'react'
import { useNow } from '@/lib/clinic'
import { shortDay } from '@/lib/format'
import { calendarText } from '@/text'
import type { View } from '../inputs'
import type { Axis } from '../model/axis'
import { type Column, closedSpans } from '../model/columns'
import type { DayClock } from '../model/day-clock'
import { clockOf, type Span } from '../model/span'
import { stateOf } from '../model/state'
import type { Catalogue } from '../use-columns'
import { BookingCard } from './booking-card'
import cards from './card.module.css'
import styles from './grid.module.css'

const words = calendarText

/** Props of {@link GridColumn}. */
export interface GridColumnProps {
  readonly column: Column
  readonly index: number
  readonly axis: Axis
  readonly view: View
  readonly isToday: boolean
  /** Whether a phone shows this column. It has room for one. */
  readonly isChosen: boolean
  readonly catalogue: Catalogue
  readonly hidesNames: boolean
}

/** The head of a column, its working hours, and its bookings and free times in the order of their start. */
export const GridColumn = memo(function GridColumn(props: GridColumnProps) {
  const { column, index, axis, view, isToday, isChosen, catalogue, hidesNames } = props
  const { key, clock, practitioner, placed, more, free } = column
  const items = [
    ...placed.map(({ item: { entry, from, to }, lane, width, lanes }) => ({
      from,
      element: (
        <BookingCard
          key={entry.id}
          entry={entry}
          catalogue={catalogue}
          from={from}
          to={to}
          {...(stateOf(entry) === 'cancelled' && lanes === 1
            ? besideFreeTime
            : { left: lane / lanes, width: width / lanes })}
          pixels={axis.pixels}
          showsPractitioner={!practitioner}
          hidesNames={hidesNames}
        />
      ),
    })),
    ...more.map((group) => ({
      from: group.from,
      element: (
        <li key={`more ${group.from}`} className={cards.place} style={placeOf(group, 1 - 1 / group.lanes)}>
          <button
            type="button"
            tabIndex={-1}
            className={cards.more}
            data-item={`more ${key} ${group.from}`}
            data-more={group.from}
          >
            {words.more(group.items.length)}
            <span className="hidden">{words.moreSpoken(clockOf(group.from), clockOf(group.to))}</span>
          </button>
        </li>
      ),
    })),
    ...free.map((gap) => ({
      from: gap.from,
      element: (
        <li key={`free ${gap.from}`} className={cards.place} style={placeOf(gap, 0)}>
          <button
            type="button"
            tabIndex={-1}
            className={cards.free}
            data-item={`free ${key} ${gap.from}`}
            data-free={gap.from}
          >
            <span>
              {words.freeFor(words.minutes(gap.to - gap.from))}
              <span className="hidden">{words.freeSpoken(clockOf(gap.from), clockOf(gap.to))}</span>
            </span>
          </button>
        </li>
      ),
    })),
  ].sort((a, b) => a.from - b.from)
  const headId = `column-${key}`
  return (
    <section className={styles.column} aria-labelledby={headId} data-chosen={isChosen}>
      <header className={styles.head} data-today={isToday && view === 'week'}>
        <h2 id={headId}>
          {view === 'week' ? (
            <button type="button" data-date={clock.date} title={words.openDay(shortDay(clock.date))}>
              {shortDay(clock.date)}
            </button>
          ) : (
            <bdi>{practitioner?.label ?? words.formerPractitioner}</bdi>
          )}
        </h2>
        {view === 'day' && practitioner?.designation && <p>{practitioner.designation}</p>}
      </header>
      <div className={styles.track} data-column={index}>
        {closedSpans(column, axis).map((span) => (
          <div key={span.from} className={styles.closed} style={placeOf(span, 0)} />
        ))}
        <ol>{items.map(({ element }) => element)}</ol>
        {isToday && <NowLine clock={clock} axis={axis} />}
      </div>
    </section>
  )
})

/** A cancelled appointment leaves room for its time, which is free. */
const besideFreeTime = { left: 0.42, width: 0.58 }

function placeOf({ from, to }: Span, left: number): CSSProperties {
  return { '--from': from, '--length': to - from, '--left': left, '--width': 1 - left } as CSSProperties
}

function NowLine({ clock, axis }: { readonly clock: DayClock; readonly axis: Axis }) {
  const minute = clock.minuteAt(useNow())
  if (minute < axis.from || minute > axis.to) return null
  return <div className={styles.now} aria-hidden="true" style={{ '--from': minute } as CSSProperties} />
}
