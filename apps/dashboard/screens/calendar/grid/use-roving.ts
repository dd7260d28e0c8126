'use client'
import { type RefObject, useCallback, useEffect, useRef } from 'react'

const items = '[data-item]'

/**
 * Makes the timetable one stop of the Tab key. Arrow keys go from item to item, and from column to column. The stop is set
 * on the elements, so that moving the focus renders nothing.
 */
export function useRoving(grid: RefObject<HTMLElement | null>) {
  const stop = useRef<HTMLElement>(undefined)
  /** The item that gets the focus once it is there: what moves to another column is another element. */
  const wanted = useRef<string>(undefined)

  const setStop = useCallback((element: HTMLElement) => {
    if (stop.current) stop.current.tabIndex = -1
    stop.current = element
    element.tabIndex = 0
  }, [])

  useEffect(() => {
    const root = grid.current
    if (!root) return
    if (wanted.current && !root.contains(document.activeElement)) {
      const element = root.querySelector<HTMLElement>(`[data-item="${wanted.current}"]`)
      if (element) {
        element.focus({ preventScroll: true })
        setStop(element)
        wanted.current = undefined
      }
    }
    if (stop.current && root.contains(stop.current)) return
    const first = root.querySelector<HTMLElement>(items)
    if (first) setStop(first)
  })

  /** Moves the focus by a key. Returns whether it did. */
  function onKey(key: string, from: HTMLElement): boolean {
    const column = from.closest<HTMLElement>('[data-column]')
    if (!column) return false
    const own = [...column.querySelectorAll<HTMLElement>(items)]
    const index = own.indexOf(from)
    const target = {
      ArrowDown: () => own[index + 1],
      ArrowUp: () => own[index - 1],
      Home: () => own[0],
      End: () => own.at(-1),
      ArrowLeft: () => beside(column, from, -1),
      ArrowRight: () => beside(column, from, 1),
    }[key]
    if (!target) return false
    const element = target()
    if (element) {
      setStop(element)
      element.focus({ preventScroll: true })
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    }
    return true
  }

  /** The item of the next column with any that is nearest in height. */
  function beside(column: HTMLElement, from: HTMLElement, step: 1 | -1): HTMLElement | undefined {
    const columns = [...(grid.current?.querySelectorAll<HTMLElement>('[data-column]') ?? [])]
    const { top } = from.getBoundingClientRect()
    for (let at = columns.indexOf(column) + step; columns[at]; at += step) {
      const candidates = [...(columns[at]?.querySelectorAll<HTMLElement>(items) ?? [])]
      const distance = (element: HTMLElement) => Math.abs(element.getBoundingClientRect().top - top)
      const nearest = candidates.sort((a, b) => distance(a) - distance(b))[0]
      if (nearest) return nearest
    }
    return undefined
  }

  return { onKey, setStop, focusLater: (id: string) => (wanted.current = id) }
}
