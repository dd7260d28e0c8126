'use client'
import type { Calendar } from '@cliniko/query'
import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import { calendarText } from '@/text'
import type { Axis } from '../model/axis'
import { clashFinder } from '../model/clashes'
import type { Column } from '../model/columns'
import { clockOf } from '../model/span'
import { followPointer } from './follow-pointer'
import { measure, place, pointAt } from './geometry'
import { endingAt, movedByKey, startingAt } from './placement'
import { clashesOf, type Drop, dropOf, findItem, isMovable, type Session } from './session'

const words = calendarText.move

/** What {@link useMove} works on. */
export interface MoveInput {
  readonly grid: RefObject<HTMLDivElement | null>
  readonly ghost: RefObject<HTMLDivElement | null>
  readonly calendar: Calendar
  readonly columns: readonly Column[]
  readonly axis: Axis
  readonly nameOf: (column: Column) => string
  readonly titleOf: (entry: Drop['entry']) => string
  readonly announce: (message: string) => void
  readonly onDrop: (drop: Drop) => void
}

/** The height of the lower edge by which a booking is resized, in pixels. */
const edge = 8

/**
 * Moves and resizes bookings by pointer and by keyboard. Only one element moves, by its transform: nothing renders until
 * the drop.
 */
export function useMove(input: MoveInput) {
  const latest = useRef(input)
  latest.current = input
  const session = useRef<Session>(undefined)
  const stopDrag = useRef<() => void>(undefined)
  useEffect(() => () => stopDrag.current?.(), [])

  function begin(id: string, by: Session['by']): Session | undefined {
    const { grid, calendar, columns, axis, titleOf, announce } = latest.current
    const found = findItem(columns, id)
    const column = found && columns[found.start.column]
    if (!grid.current || !found || !column) return undefined
    if (!isMovable(found.item, column)) {
      announce(words.cannot)
      return undefined
    }
    const clashes = clashFinder(calendar.entries, found.item.entry)
    const geometry = measure(grid.current, axis)
    session.current = { ...found, placement: found.start, clashes, geometry, by }
    grid.current.parentElement?.setAttribute('data-moving', 'true')
    grid.current.querySelector(`[data-item="${id}"]`)?.setAttribute('data-lifted', '')
    if (by === 'keys') announce(words.started(titleOf(found.item.entry)))
    return session.current
  }

  function paint(current: Session): void {
    const { ghost, columns, axis, nameOf, titleOf, announce } = latest.current
    const drop = dropOf(current, columns)
    if (!ghost.current || !drop) return
    const { from, to } = current.placement
    const { practitioner, patient } = clashesOf(current, drop)
    const warning = practitioner ? words.practitionerBusy(nameOf(drop.column)) : patient ? words.patientBusy : ''
    const [time, title, clash] = ghost.current.children
    if (time) time.textContent = calendarText.range(clockOf(from), clockOf(to))
    if (title) title.textContent = titleOf(drop.entry)
    if (clash) clash.textContent = warning
    ghost.current.dataset.clash = String(Boolean(warning))
    place(ghost.current, current.geometry, axis, current.placement)
    if (current.by === 'pointer') return
    ghost.current.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    announce([words.at(clockOf(from), clockOf(to), nameOf(drop.column)), warning].filter(Boolean).join('. '))
  }

  function end(isDropped: boolean): void {
    const current = session.current
    const { grid, ghost, columns, announce, onDrop } = latest.current
    session.current = undefined
    stopDrag.current?.()
    grid.current?.parentElement?.removeAttribute('data-moving')
    grid.current?.querySelector('[data-lifted]')?.removeAttribute('data-lifted')
    if (ghost.current) ghost.current.hidden = true
    if (!current) return
    const { start, placement } = current
    const isSame = start.column === placement.column && start.from === placement.from && start.to === placement.to
    const drop = isDropped && !isSame && dropOf(current, columns)
    if (drop) onDrop(drop)
    else announce(words.aborted)
  }

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    // A finger scrolls. Phones and tablets move bookings in the form of the appointment.
    if (event.button !== 0 || event.pointerType === 'touch' || !(event.target instanceof Element)) return
    const card = event.target.closest<HTMLElement>('[data-kind][data-item]')
    const id = card?.dataset.item
    if (!card || !id) return
    const isResize = card.getBoundingClientRect().bottom - event.clientY <= edge
    stopDrag.current?.()
    stopDrag.current = followPointer(event, {
      start: () => Boolean(begin(id, 'pointer')),
      move: (origin, pointer) => {
        const current = session.current
        const { grid, axis } = latest.current
        if (!current || !grid.current) return
        const at = pointAt(grid.current, current.geometry, axis, pointer)
        const grabbed = pointAt(grid.current, current.geometry, axis, origin).minute
        current.placement = isResize
          ? endingAt(current.start, at.minute, axis)
          : startingAt(current.start, current.start.from + at.minute - grabbed, at.column, axis)
        paint(current)
      },
      end,
    })
  }

  /** Returns whether the key was one of moving. */
  function onKeyDown(event: KeyboardEvent): boolean {
    const current = session.current
    const { axis, columns } = latest.current
    if (!current) return false
    if (event.key === 'Enter') end(true)
    else if (event.key === 'Escape') end(false)
    else if (current.by === 'keys') {
      const moved = movedByKey(current.placement, event, axis, columns.length)
      if (!moved) return event.key.length === 1 && !event.ctrlKey && !event.metaKey
      current.placement = moved
      paint(current)
    }
    return true
  }

  return {
    onPointerDown,
    onKeyDown,
    isMoving: () => session.current !== undefined,
    abort: () => session.current?.by === 'keys' && end(false),
    /** Begins to move by keyboard. */
    startByKeys: (id: string) => {
      const started = begin(id, 'keys')
      if (started) paint(started)
    },
  }
}
