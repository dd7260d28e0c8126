'use client'
import type { Calendar, CalendarEntry } from '@cliniko/query'
import { type CSSProperties, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { shortDay } from '@/lib/format'
import { useNotify } from '@/shell/notices'
import { useShortcuts } from '@/shell/shortcuts'
import { calendarText } from '@/text'
import { setFocusedBooking, useFocusedBooking } from '../focused-booking'
import type { Axis } from '../model/axis'
import type { Column, Item } from '../model/columns'
import type { More } from '../model/lanes'
import { clockOf } from '../model/span'
import { useMove } from '../move/use-move'
import { useSaveMove } from '../move/use-save-move'
import type { Catalogue } from '../use-columns'
import type { CalendarView } from '../use-view'
import { contentOf } from './booking-card'
import { ColumnPicker, chosenColumn } from './column-picker'
import styles from './grid.module.css'
import { GridColumn } from './grid-column'
import { MoreDialog } from './more-dialog'
import { useRoving } from './use-roving'
import { useSlotUnderPointer } from './use-slot-under-pointer'

const words = calendarText

/** Props of {@link TimeGrid}. */
export interface TimeGridProps {
  readonly view: CalendarView
  readonly calendar: Calendar
  readonly columns: readonly Column[]
  readonly axis: Axis
  readonly catalogue: Catalogue
  readonly hidesNames: boolean
  readonly onOpen: (bookingId: string) => void
  /** Called with a free time. */
  readonly onBook: (column: Column, minute: number) => void
}

/** The timetable. Bookings and free times are lists in columns, which pointer and keyboard can work. */
export function TimeGrid(props: TimeGridProps) {
  const { view, calendar, columns, axis, catalogue, hidesNames, onOpen, onBook } = props
  const grid = useRef<HTMLDivElement>(null)
  const ghost = useRef<HTMLDivElement>(null)
  const slot = useRef<HTMLDivElement>(null)
  const status = useRef<HTMLParagraphElement>(null)
  const [more, setMore] = useState<More<Item>>()
  const announce = useCallback((message: string) => {
    if (status.current) status.current.textContent = message
  }, [])
  const titleOf = (entry: CalendarEntry) => contentOf(entry, catalogue, hidesNames).name
  const nameOf = (column: Column) =>
    view.view === 'week' ? shortDay(column.clock.date) : (column.practitioner?.label ?? words.formerPractitioner)
  const save = useSaveMove(titleOf, nameOf)
  const roving = useRoving(grid)
  const move = useMove({
    grid,
    ghost,
    calendar,
    columns,
    axis,
    nameOf,
    titleOf,
    announce,
    onDrop: (drop) => {
      roving.focusLater(drop.entry.id)
      void save(drop)
    },
  })
  const pointer = useSlotUnderPointer({ grid, slot, axis, isBlocked: move.isMoving })
  useMoveShortcut(move.startByKeys)
  const [picked, setPicked] = useState<string>()
  const chosen = chosenColumn(columns, view, picked)
  useScrollToNow(grid, columns, view.date)

  /** The column and what is in it, under an event. */
  function targetOf(target: EventTarget) {
    const element = target instanceof Element ? target : undefined
    const item = element?.closest<HTMLElement>('[data-item]') ?? undefined
    const column = columns[Number(element?.closest<HTMLElement>('[data-column]')?.dataset.column ?? -1)]
    return { item, column, date: element?.closest<HTMLElement>('[data-date]')?.dataset.date }
  }

  return (
    <>
      <p id="calendar-help" className="hidden">
        {words.help}
      </p>
      <ColumnPicker columns={columns} chosen={chosen} nameOf={nameOf} onPick={setPicked} />
      <section
        className={styles.scroller}
        aria-label={words.timetable}
        aria-describedby="calendar-help"
        onPointerDown={move.onPointerDown}
        onPointerMove={pointer.onPointerMove}
        onPointerLeave={pointer.hide}
        onFocus={({ target }) => {
          const { item } = targetOf(target)
          if (item) roving.setStop(item)
          setFocusedBooking(item?.dataset.kind && item.dataset.item)
        }}
        onBlur={({ relatedTarget, currentTarget }) => {
          if (relatedTarget && !currentTarget.contains(relatedTarget)) {
            move.abort()
            setFocusedBooking(undefined)
          }
        }}
        onKeyDown={(event) => {
          const { item } = targetOf(event.target)
          const isShiftArrow = event.shiftKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')
          if (isShiftArrow && item?.dataset.kind && item.dataset.item && !move.isMoving()) {
            move.startByKeys(item.dataset.item)
          }
          const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
          if (isPlain && (move.onKeyDown(event) || (item && roving.onKey(event.key, item)))) event.preventDefault()
        }}
        onClick={(event) => {
          const { item, column, date } = targetOf(event.target)
          if (date) return view.go({ date, view: 'day' })
          if (!column) return undefined
          if (item?.dataset.kind && item.dataset.item) return onOpen(item.dataset.item)
          if (item?.dataset.more) return setMore(column.more.find(({ from }) => from === Number(item.dataset.more)))
          // Enter has no place in the gap: it books its start.
          const isKey = event.detail === 0
          return onBook(column, isKey ? Number(item?.dataset.free ?? axis.from) : pointer.minuteAt(event))
        }}
      >
        <div
          ref={grid}
          className={styles.grid}
          style={
            {
              '--columns': columns.length,
              '--first': axis.from,
              '--last': axis.to,
              '--slot': axis.slot,
              '--pixels': axis.pixels,
            } as CSSProperties
          }
        >
          <Hours axis={axis} />
          {columns.map((column, index) => (
            <GridColumn
              key={column.key}
              column={column}
              index={index}
              axis={axis}
              view={view.view}
              isToday={column.clock.date === view.today}
              isChosen={column.key === chosen}
              catalogue={catalogue}
              hidesNames={hidesNames}
            />
          ))}
          <div ref={slot} className={styles.slot} aria-hidden="true" hidden />
          <div ref={ghost} className={styles.ghost} aria-hidden="true" hidden>
            <b />
            <span />
            <span />
          </div>
        </div>
      </section>
      <p ref={status} role="status" className="hidden" />
      {more && (
        <MoreDialog
          more={more}
          catalogue={catalogue}
          hidesNames={hidesNames}
          onOpen={onOpen}
          onClose={() => setMore(undefined)}
        />
      )}
    </>
  )
}

function Hours({ axis }: { readonly axis: Axis }) {
  const hours = Array.from({ length: (axis.to - axis.from) / 60 }, (_, hour) => axis.from + hour * 60)
  return (
    <div className={styles.hours} aria-hidden="true">
      {hours.map((minute) => (
        <span key={minute}>{clockOf(minute)}</span>
      ))}
    </div>
  )
}

function useMoveShortcut(start: (id: string) => void): void {
  const focused = useFocusedBooking()
  const notify = useNotify()
  const latest = useRef(start)
  latest.current = start
  useShortcuts(
    useMemo(
      () => [
        {
          keys: 'M',
          name: words.keys.move,
          run: () => (focused ? latest.current(focused) : void notify({ message: words.move.pick })),
        },
      ],
      [focused, notify],
    ),
  )
}

/** Scrolls to the present when a day is opened, so that the morning isn't in the way in the afternoon. */
function useScrollToNow(grid: RefObject<HTMLElement | null>, columns: readonly Column[], date: string): void {
  const scrolledFor = useRef<string>(undefined)
  useEffect(() => {
    const scroller = grid.current?.parentElement
    if (!scroller || scrolledFor.current === date || !columns.length) return
    scrolledFor.current = date
    const line = scroller.querySelector<HTMLElement>(`.${styles.now}`)
    if (line) scroller.scrollTop = line.offsetTop - scroller.clientHeight / 3
  }, [grid, columns, date])
}
