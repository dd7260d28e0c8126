import { type Ability, can, type Role } from '@/lib/roles'
import { text } from '@/text'
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
  { href: '/', name: text.calendar.title, icon: 'calendar' },
  { href: '/patients', name: text.patients.title, icon: 'people' },
  { href: '/gaps', name: text.gaps.title, icon: 'gap' },
  { href: '/notes', name: text.notes.title, icon: 'note', needs: 'health' },
  { href: '/invoices', name: text.invoices.title, icon: 'invoice', needs: 'billing' },
  { href: '/stock', name: text.stock.title, icon: 'box', needs: 'billing' },
  { href: '/reports', name: text.reports.title, icon: 'chart', needs: 'reports' },
  { href: '/settings', name: text.settings.title, icon: 'settings' },
]

/** Returns the pages that somebody in a role may open. */
export function screensOf(role: Role): readonly Screen[] {
  return screens.filter(({ needs }) => needs === undefined || can(role, needs))
}
