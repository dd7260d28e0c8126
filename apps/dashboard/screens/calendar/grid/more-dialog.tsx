'use client'
import { calendarText } from '@/text'
import { Dialog } from '@/ui/dialog'
import type { Item } from '../model/columns'
import type { More } from '../model/lanes'
import { clockOf } from '../model/span'
import { stateOf } from '../model/state'
import type { Catalogue } from '../use-columns'
import { contentOf } from './booking-card'
import styles from './more-dialog.module.css'

const words = calendarText

/** Props of {@link MoreDialog}. */
export interface MoreDialogProps {
  readonly more: More<Item>
  readonly catalogue: Catalogue
  readonly hidesNames: boolean
  readonly onOpen: (bookingId: string) => void
  readonly onClose: () => void
}

/** Lists the bookings for which a column has no room. */
export function MoreDialog({ more, catalogue, hidesNames, onOpen, onClose }: MoreDialogProps) {
  return (
    <Dialog title={words.moreTitle(clockOf(more.from), clockOf(more.to))} onClose={onClose}>
      <ul className={styles.list}>
        {more.items.map(({ entry, from, to }) => {
          const { name, detail } = contentOf(entry, catalogue, hidesNames)
          const state = stateOf(entry)
          return (
            <li key={entry.id}>
              <button
                type="button"
                onClick={() => {
                  onClose()
                  onOpen(entry.id)
                }}
              >
                <span>{words.range(clockOf(from), clockOf(to))}</span>
                <b>
                  <bdi>{name}</bdi>
                </b>
                <span>
                  {[detail, catalogue.practitioners.get(entry.practitionerId)?.label, state && words.states[state]]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}
