/** An instant as clocks show it in a time zone. */
export interface LocalTime {
  /** `YYYY-MM-DD`. */
  readonly date: string
  /** 0 is Sunday. */
  readonly weekday: number
  readonly hour: number
}

const day = 86_400_000
const quarter = 900_000

/** Offsets by zone, then by day or quarter of an hour: formatting each of 50,000 instants would take seconds. */
const offsets = new Map<string, Map<number, number>>()
const formats = new Map<string, Intl.DateTimeFormat>()

/** Returns what clocks show at an instant, in milliseconds since 1970. */
export function localTime(time: number, timeZone: string): LocalTime {
  const local = new Date(time + offsetAt(time, timeZone))
  return { date: local.toISOString().slice(0, 10), weekday: local.getUTCDay(), hour: local.getUTCHours() }
}

/** Clocks change on a quarter of an hour, and not on most days. */
function offsetAt(time: number, timeZone: string): number {
  const start = Math.floor(time / day) * day
  const first = knownOffset(start, timeZone)
  if (first === knownOffset(start + day, timeZone)) return first
  return knownOffset(Math.floor(time / quarter) * quarter, timeZone)
}

function knownOffset(time: number, timeZone: string): number {
  const known = offsets.get(timeZone) ?? new Map<number, number>()
  offsets.set(timeZone, known)
  const offset = known.get(time) ?? readOffset(time, timeZone)
  known.set(time, offset)
  return offset
}

function readOffset(time: number, timeZone: string): number {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  formats.set(timeZone, format)
  const name = format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(name) ?? []
  const offset = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000
  return sign === '-' ? -offset : offset
}
