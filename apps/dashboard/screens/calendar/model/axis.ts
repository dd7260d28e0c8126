import type { Span } from './span'

/** The hours that the calendar shows, and how. */
export interface Axis extends Span {
  /** Minutes to which times snap. */
  readonly slot: number
  /** The height of a minute in pixels, before the scale of large screens. */
  readonly pixels: number
}

/** What the axis needs of `settings.calendar`. */
export interface CalendarSettings {
  readonly start_hour: number
  readonly end_hour: number
  readonly timeslot_height_in_pixels: number
  readonly timeslot_size_in_minutes: number
}

const defaults: CalendarSettings = {
  start_hour: 8,
  end_hour: 18,
  timeslot_height_in_pixels: 20,
  timeslot_size_in_minutes: 15,
}

/** Returns the clinic's hours, extended so that nothing in `spans` is outside. */
export function axisOf(settings: CalendarSettings | null | undefined, spans: readonly Span[]): Axis {
  const { start_hour, end_hour, timeslot_height_in_pixels, timeslot_size_in_minutes } = settings ?? defaults
  let [from, to] = [start_hour * 60, Math.max(end_hour, start_hour + 1) * 60]
  for (const span of spans) {
    from = Math.min(from, Math.floor(span.from / 60) * 60)
    to = Math.max(to, Math.ceil(span.to / 60) * 60)
  }
  const slot = Math.min(Math.max(timeslot_size_in_minutes, 5), 60)
  // A short slot must hold a line of text.
  const height = Math.min(Math.max(timeslot_height_in_pixels, slot * 1.2), slot * 4)
  return { from, to: Math.min(to, 1440), slot, pixels: height / slot }
}
