'use client'
import type { PointerEvent, RefObject } from 'react'
import { calendarText } from '@/text'
import type { Axis } from '../model/axis'
import { clockOf } from '../model/span'
import { measure, place, pointAt } from '../move/geometry'

/** Shows the slot under the pointer, which a click books. Nothing renders. */
export function useSlotUnderPointer(input: {
  readonly grid: RefObject<HTMLElement | null>
  readonly slot: RefObject<HTMLElement | null>
  readonly axis: Axis
  readonly isBlocked: () => boolean
}) {
  const { grid, slot, axis, isBlocked } = input

  function hide(): void {
    if (slot.current) slot.current.hidden = true
  }

  function minuteOf(minute: number): number {
    const from = Math.floor(minute / axis.slot) * axis.slot
    return Math.max(axis.from, Math.min(from, axis.to - axis.slot))
  }

  return {
    hide,
    onPointerMove(event: PointerEvent): void {
      const element = event.target instanceof Element ? event.target : undefined
      const isOverTrack = element?.closest('[data-column]') && !element.closest('[data-kind], [data-more]')
      if (!grid.current || !slot.current || event.pointerType === 'touch' || isBlocked() || !isOverTrack) {
        hide()
        return
      }
      const geometry = measure(grid.current, axis)
      const { column, minute } = pointAt(grid.current, geometry, axis, event)
      const from = minuteOf(minute)
      slot.current.textContent = calendarText.bookAt(clockOf(from))
      place(slot.current, geometry, axis, { column, from, to: from + axis.slot })
    },
    /** Returns the slot at a point. */
    minuteAt(point: { readonly clientX: number; readonly clientY: number }): number {
      if (!grid.current) return axis.from
      return minuteOf(pointAt(grid.current, measure(grid.current, axis), axis, point).minute)
    },
  }
}
