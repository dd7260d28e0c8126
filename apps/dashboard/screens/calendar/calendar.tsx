'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useUrlState } from '@/lib/url-state'
import { CalendarPanels } from '@/screens/booking/panels'
import { WaitingStrip } from '@/screens/booking/waiting/waiting-strip'
import { useShortcuts } from '@/shell/shortcuts'
import { calendarText } from '@/text'
import { Problem } from '@/ui/problem'
import { Skeleton } from '@/ui/skeleton'
import styles from './calendar.module.css'
import { Counts } from './counts'
import { Filters } from './filters'
import { TimeGrid } from './grid/time-grid'
import type { Column } from './model/columns'
import { Nothing } from './nothing'
import { toggleNames, useNamesHidden } from './privacy'
import { Toolbar } from './toolbar'
import { useCatalogue, useColumns, useSites } from './use-columns'
import { useNeighbours } from './use-neighbours'
import { type CalendarView, useView } from './use-view'

const words = calendarText

/** A clinic's day or week. */
export function CalendarScreen() {
  const view = useView()
  const [, change] = useUrlState()
  const shown = useColumns(view)
  const catalogue = useCatalogue()
  const businesses = useSites()
  const hidesNames = useNamesHidden()
  const neighbours = useNeighbours(view, shown.timeZone)
  const queryClient = useQueryClient()
  useKeys(view, neighbours.go)
  const { calendar, columns, axis, timeZone, error } = shown

  function book({ clock, practitioner, hours }: Column, minute: number): void {
    const shift = hours.find(({ from, to }) => from <= minute && minute < to) ?? hours[0]
    change({
      booking: undefined,
      book: clock.instantAt(minute),
      practitioner: practitioner?.id,
      business: shift?.businessId ?? (view.site || undefined),
    })
  }

  return (
    <>
      <Toolbar
        view={view}
        isUpdating={shown.isUpdating && !shown.isLoading}
        hidesNames={hidesNames}
        onIntent={neighbours.prefetch}
        onStep={neighbours.go}
      />
      <Counts columns={columns} timeZone={timeZone} hidesNames={hidesNames}>
        <Filters view={view} practitioners={shown.practitioners} businesses={businesses} />
      </Counts>
      <div className={styles.waiting}>
        <WaitingStrip />
      </div>
      {shown.isIncomplete && <p role="alert">{words.incomplete}</p>}
      {error ? (
        <Problem
          error={error}
          onRetry={() =>
            void queryClient.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' })
          }
        />
      ) : shown.isLoading ? (
        <Skeleton rows={10} label={words.loading} />
      ) : columns.length === 0 || (view.view === 'week' && columns.every(isEmpty)) ? (
        <Nothing view={view} timeZone={timeZone} />
      ) : (
        <TimeGrid
          view={view}
          calendar={calendar}
          columns={columns}
          axis={axis}
          catalogue={catalogue}
          hidesNames={hidesNames}
          onOpen={(booking) => change({ booking, book: undefined, practitioner: undefined, business: undefined })}
          onBook={book}
        />
      )}
      <CalendarPanels />
    </>
  )
}

function isEmpty({ placed, hours }: Column): boolean {
  return placed.length + hours.length === 0
}

function useKeys({ go }: CalendarView, step: (steps: 1 | 0 | -1) => void): void {
  useShortcuts(
    useMemo(
      () => [
        { keys: 'J', name: words.keys.next, run: () => step(1) },
        { keys: 'K', name: words.keys.previous, run: () => step(-1) },
        { keys: 'T', name: words.keys.today, run: () => step(0) },
        { keys: 'D', name: words.keys.day, run: () => go({ view: 'day' }) },
        { keys: 'W', name: words.keys.week, run: () => go({ view: 'week' }) },
        { keys: 'P', name: words.keys.names, run: toggleNames },
      ],
      [go, step],
    ),
  )
}
