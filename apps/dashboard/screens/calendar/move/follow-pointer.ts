import type { PointerEvent as ReactPointerEvent } from 'react'

/** What a drag does. */
export interface DragHandlers {
  /** Called when the press becomes a drag. Returns whether it may. */
  start(): boolean
  /** Called at most once a frame. `origin` is where the drag began, in the window as it is scrolled now. */
  move(origin: Point, pointer: Point): void
  end(isDropped: boolean): void
}

/** A point in the window. */
export interface Point {
  readonly clientX: number
  readonly clientY: number
}

/** Pixels that the pointer moves before a press becomes a drag: there is no delay. */
const threshold = 4
/** Pixels from the edge of the timetable at which it scrolls, and by how many a frame. */
const [scrollEdge, scrollStep] = [36, 10]

/** Follows the pointer from a press until it is let go. Returns a function that stops. */
export function followPointer(press: ReactPointerEvent<HTMLElement>, handlers: DragHandlers): () => void {
  const scroller = press.currentTarget
  const { clientX, clientY, pointerId } = press
  const scrolled = { x: scroller.scrollLeft, y: scroller.scrollTop }
  let pointer: Point = { clientX, clientY }
  let isDragging = false
  let frame = 0

  function draw(): void {
    frame = 0
    handlers.move(
      {
        clientX: clientX - scroller.scrollLeft + scrolled.x,
        clientY: clientY - scroller.scrollTop + scrolled.y,
      },
      pointer,
    )
    if (scrollTowards(scroller, pointer)) frame = requestAnimationFrame(draw)
  }

  function onMove(event: PointerEvent): void {
    if (event.pointerId !== pointerId) return
    pointer = { clientX: event.clientX, clientY: event.clientY }
    if (!isDragging) {
      if (Math.hypot(event.clientX - clientX, event.clientY - clientY) < threshold) return
      isDragging = handlers.start()
      if (!isDragging) {
        stop()
        return
      }
      scroller.setPointerCapture(pointerId)
    }
    if (!frame) frame = requestAnimationFrame(draw)
  }

  function onUp(event: PointerEvent): void {
    if (event.pointerId !== pointerId) return
    if (!isDragging) {
      stop()
      return
    }
    draw()
    // The click that follows belongs to the drag.
    const swallow = (click: MouseEvent) => {
      click.stopPropagation()
      click.preventDefault()
    }
    window.addEventListener('click', swallow, { capture: true, once: true })
    setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0)
    handlers.end(true)
  }

  const onCancel = () => handlers.end(false)
  function stop(): void {
    cancelAnimationFrame(frame)
    window.removeEventListener('pointermove', onMove)
    window.removeEventListener('pointerup', onUp)
    window.removeEventListener('pointercancel', onCancel)
  }
  window.addEventListener('pointermove', onMove)
  window.addEventListener('pointerup', onUp)
  window.addEventListener('pointercancel', onCancel)
  return stop
}

/** Scrolls if the pointer is near an edge. Returns whether it did. */
function scrollTowards(scroller: HTMLElement, { clientX, clientY }: Point): boolean {
  const box = scroller.getBoundingClientRect()
  const toward = (at: number, from: number, to: number) =>
    at < from + scrollEdge ? -scrollStep : at > to - scrollEdge ? scrollStep : 0
  const before = [scroller.scrollLeft, scroller.scrollTop]
  scroller.scrollBy(toward(clientX, box.left, box.right), toward(clientY, box.top, box.bottom))
  return before[0] !== scroller.scrollLeft || before[1] !== scroller.scrollTop
}
