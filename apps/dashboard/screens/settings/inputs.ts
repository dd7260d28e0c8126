/** The tabs of the settings, the first of which is shown first. */
export const settingsTabs = ['account', 'practitioners', 'businesses', 'types', 'hours'] as const

/** One of {@link settingsTabs}. */
export type SettingsTab = (typeof settingsTabs)[number]

/** Reads the tab from the URL. */
export function settingsTabOf(params: { get(name: string): string | null }): SettingsTab {
  return settingsTabs.find((tab) => tab === params.get('tab')) ?? 'account'
}

export const byName = { sort: ['first_name', 'last_name'] } as const
export const typesInput = { sort: ['category', 'name'] } as const
