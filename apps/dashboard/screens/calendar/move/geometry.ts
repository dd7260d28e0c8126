import type { Axis } from '../model/axis'
import type { Span } from '../model/span'

/** Where columns are, measured once when a move begins. */
export interface Geometry {
  /** The height of a minute in pixels. */
  readonly minute: number
  /** The distance of the first hour from the top of the grid. */
  readonly top: number
  readonly columns: readonly { readonly left: number; readonly width: number }[]
}

/** Measures the columns of a grid. */
export function measure(grid: HTMLElement, axis: Axis): Geometry {
  const origin = grid.getBoundingClientRect()
  const tracks = [...grid.querySelectorAll<HTMLElement>('[data-column]')].map((track) => track.getBoundingClientRect())
  const [first] = tracks
  return {
    minute: (first?.height ?? 0) / (axis.to - axis.from),
    top: (first?.top ?? 0) - origin.top,
    columns: tracks.map(({ left, width }) => ({ left: left - origin.left, width })),
  }
}

/** Returns the column and the minute under the pointer. */
export function pointAt(
  grid: HTMLElement,
  { minute, top, columns }: Geometry,
  axis: Axis,
  { clientX, clientY }: Pick<PointerEvent, 'clientX' | 'clientY'>,
): { readonly column: number; readonly minute: number } {
  const origin = grid.getBoundingClientRect()
  const x = clientX - origin.left
  const after = columns.findIndex(({ left, width }) => x < left + width)
  return {
    column: after < 0 ? columns.length - 1 : after,
    minute: axis.from + (clientY - origin.top - top) / minute,
  }
}

/** Puts an element over a part of a column. Only its transform and size change, so the frame is cheap. */
export function place(
  element: HTMLElement,
  { minute, top, columns }: Geometry,
  axis: Axis,
  { column, from, to }: Span & { readonly column: number },
): void {
  const at = columns[column]
  if (!at) return
  element.style.transform = `translate(${at.left + 2}px, ${top + (from - axis.from) * minute}px)`
  element.style.width = `${at.width - 4}px`
  element.style.height = `${Math.max((to - from) * minute, 16)}px`
  element.hidden = false
}
