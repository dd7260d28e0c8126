'use client'
import { useUrlState } from '@/lib/url-state'
import { settingsText } from '@/text'
import { Tabs } from '@/ui/tabs'
import { AccountSettings } from './account-settings'
import { BusinessSettings } from './business-settings'
import { HoursSettings } from './hours-settings'
import { type SettingsTab, settingsTabOf } from './inputs'
import { PractitionerSettings } from './practitioner-settings'
import styles from './settings.module.css'
import { TypeSettings } from './type-settings'

const parts: Readonly<Record<SettingsTab, () => React.ReactNode>> = {
  account: AccountSettings,
  practitioners: PractitionerSettings,
  businesses: BusinessSettings,
  types: TypeSettings,
  hours: HoursSettings,
}

/** Shows the clinic's settings, to look up. */
export function Settings() {
  const [params] = useUrlState()
  const tab = settingsTabOf(params)
  const Part = parts[tab]
  return (
    <>
      <div className="toolbar">
        <h1>{settingsText.title}</h1>
      </div>
      <Tabs label={settingsText.sections} tabs={settingsText.tabs} current={tab} />
      <Part />
      <p className={styles.note}>{settingsText.readOnly}</p>
    </>
  )
}
