import { type Ability, can, type Role } from '@/lib/roles'

/** A tab of a patient's page. */
export type TabId = 'visits' | 'notes' | 'files' | 'forms' | 'invoices' | 'messages' | 'cases' | 'people'

interface Tab {
  readonly id: TabId
  /** What a role needs to see it. */
  readonly needs?: Ability
}

const tabs: readonly Tab[] = [
  { id: 'visits' },
  { id: 'notes', needs: 'health' },
  { id: 'files', needs: 'health' },
  { id: 'forms', needs: 'health' },
  { id: 'cases', needs: 'health' },
  { id: 'invoices', needs: 'billing' },
  { id: 'messages' },
  { id: 'people' },
]

/** Returns the tabs that a role may see. */
export function tabsOf(role: Role): readonly TabId[] {
  return tabs.filter(({ needs }) => needs === undefined || can(role, needs)).map(({ id }) => id)
}

/** Returns the tab that a URL names. Visits are shown if there is no such tab, or none that the role may see. */
export function tabOf(name: unknown, role: Role): TabId {
  return tabsOf(role).find((id) => id === name) ?? 'visits'
}
