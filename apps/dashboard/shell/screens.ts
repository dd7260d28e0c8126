import { type Ability, can, type Role } from '@/lib/roles'
import {
  calendarText,
  gapsText,
  invoicesText,
  notesText,
  patientsText,
  reportsText,
  settingsText,
  stockText,
} from '@/text'
import type { IconName } from '@/ui/icon'

/** A page in the navigation. */
export interface Screen {
  readonly href: string
  readonly name: string
  readonly icon: IconName
  /** What a role needs to see it. */
  readonly needs?: Ability
}

const screens: readonly Screen[] = [
  { href: '/', name: calendarText.title, icon: 'calendar' },
  { href: '/patients', name: patientsText.title, icon: 'people' },
  { href: '/gaps', name: gapsText.title, icon: 'gap' },
  { href: '/notes', name: notesText.title, icon: 'note', needs: 'health' },
  { href: '/invoices', name: invoicesText.title, icon: 'invoice', needs: 'billing' },
  { href: '/stock', name: stockText.title, icon: 'box', needs: 'billing' },
  { href: '/reports', name: reportsText.title, icon: 'chart', needs: 'reports' },
  { href: '/settings', name: settingsText.title, icon: 'settings' },
]

/** Returns the pages that somebody in a role may open. */
export function screensOf(role: Role): readonly Screen[] {
  return screens.filter(({ needs }) => needs === undefined || can(role, needs))
}
