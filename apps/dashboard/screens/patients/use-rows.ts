'use client'
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { useRowHeight } from './use-row-height'

/** The rows that are rendered, and the one that the keyboard is at. */
export interface Rows {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly height: number
  /** Pixels of all rows. */
  readonly totalHeight: number
  readonly indexes: readonly number[]
  /** The row that Tab goes to. */
  readonly active: number
  /** Whether the active row takes the focus as soon as it is there. */
  readonly takesFocus: boolean
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFocus: (index: number) => void
  /** Moves the focus to a row. */
  readonly moveTo: (index: number) => void
}

/**
 * Renders the rows in view, of as many as there are. Arrows, Page Up and Down, Home and End go through all of them.
 * @param key - What the list shows. When it changes, the list begins at its top.
 */
export function useRows(count: number, key: string): Rows {
  const scroller = useRef<HTMLDivElement>(null)
  const height = useRowHeight()
  const [active, setActive] = useState(0)
  const [takesFocus, setTakesFocus] = useState(false)
  const current = Math.min(active, Math.max(count - 1, 0))
  const rangeExtractor = useCallback(
    (range: Range) => {
      // The active row stays, so that it keeps the focus while it is out of view.
      const indexes = defaultRangeExtractor(range)
      return indexes.includes(current) || current >= count ? indexes : [...indexes, current].sort((a, b) => a - b)
    },
    [current, count],
  )
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 6,
    // What the server renders: as much as a screen shows.
    initialRect: { width: 0, height: 720 },
    rangeExtractor,
    useFlushSync: false,
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are measured again when their height changes
  useEffect(() => virtualizer.measure(), [height])

  const lastKey = useRef(key)
  useEffect(() => {
    if (lastKey.current === key) return
    lastKey.current = key
    setActive(0)
    setTakesFocus(false)
    virtualizer.scrollToOffset(0)
  }, [key, virtualizer])

  const moveTo = useCallback(
    (index: number) => {
      if (count === 0) return
      const target = Math.max(0, Math.min(count - 1, index))
      setActive(target)
      setTakesFocus(true)
      virtualizer.scrollToIndex(target)
    },
    [count, virtualizer],
  )
  const onFocus = useCallback((index: number) => setActive(index), [])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? height) / height) - 2)
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + page,
      PageUp: current - page,
      Home: 0,
      End: count - 1,
    }
    const target = targets[event.key]
    if (target === undefined) return
    event.preventDefault()
    moveTo(target)
  }

  return {
    scroller,
    height,
    totalHeight: virtualizer.getTotalSize(),
    indexes: virtualizer.getVirtualIndexes(),
    active: current,
    takesFocus,
    onKeyDown,
    onFocus,
    moveTo,
  }
}
