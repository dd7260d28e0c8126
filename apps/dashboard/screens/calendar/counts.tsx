'use client'
import { type ReactNode, useSyncExternalStore } from 'react'
import { calendarText } from '@/text'
import type { Column } from './model/columns'
import { stateOf } from './model/state'
import type { Status } from './status'
import styles from './toolbar.module.css'

const words = calendarText

/** Props of {@link Counts}. */
export interface CountsProps {
  readonly columns: readonly Column[]
  readonly timeZone: string
  readonly hidesNames: boolean
  /** What is at the right. */
  readonly children: ReactNode
}

/** How many of the appointments on screen are booked, arrived, missed and cancelled; and in which time zone they are. */
export function Counts({ columns, timeZone, hidesNames, children }: CountsProps) {
  const counts: Record<Status, number> = { booked: 0, arrived: 0, missed: 0, cancelled: 0 }
  for (const { placed, more } of columns) {
    for (const { entry } of [...placed.map(({ item }) => item), ...more.flatMap(({ items }) => items)]) {
      const state = stateOf(entry)
      if (state) counts[state]++
    }
  }
  const own = useOwnZone()
  const zoneName = (zone: string) => zone.replace(/^.*\//, '').replaceAll('_', ' ')
  return (
    <div className={styles.bar}>
      <ul aria-label={words.counts}>
        <li>
          <b>{counts.booked + counts.arrived + counts.missed}</b> {words.booked}
        </li>
        <li>
          <b>{counts.arrived}</b> {words.arrived}
        </li>
        <li>
          <b>{counts.missed}</b> {words.missed}
        </li>
        <li>
          <b>{counts.cancelled}</b> {words.cancelled}
        </li>
      </ul>
      {own && own !== timeZone && <p className="tag">{words.zoneDiffers(zoneName(timeZone), zoneName(own))}</p>}
      {hidesNames && <p className="tag">{words.namesHidden}</p>}
      {children}
    </div>
  )
}

/** The time zone of this computer. The server doesn't know it. */
function useOwnZone(): string | undefined {
  return useSyncExternalStore(
    () => () => {},
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => undefined,
  )
}
