'use client'
import { type KeyboardEvent, useRef } from 'react'
import { useClinic } from '@/lib/clinic'
import { useUrlState } from '@/lib/url-state'
import { patientText } from '@/text'
import styles from './patient.module.css'
import type { ShownPatient } from './shown-patient'
import { TabPanel } from './tab-panel'
import { type TabId, tabOf, tabsOf } from './tabs'

/** The patient's records, a tab for each kind. The tab is in the URL, and its records load when it is looked at. */
export function PatientTabs({ patient }: { readonly patient: ShownPatient }) {
  const { role } = useClinic()
  const [params, change] = useUrlState()
  const list = useRef<HTMLDivElement>(null)
  const tabs = tabsOf(role)
  const current = tabOf(params.get('tab'), role)

  function open(tab: TabId): void {
    change({ tab: tab === 'visits' ? undefined : tab }, 'replace')
  }

  function moveByKey(event: KeyboardEvent): void {
    const index = tabs.indexOf(current)
    const targets: Readonly<Record<string, number>> = {
      ArrowRight: (index + 1) % tabs.length,
      ArrowLeft: (index + tabs.length - 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }
    const target = targets[event.key]
    const tab = target === undefined ? undefined : tabs[target]
    if (tab === undefined) return
    event.preventDefault()
    open(tab)
    list.current?.querySelector<HTMLElement>(`#tab-${tab}`)?.focus()
  }

  return (
    <div className={styles.records}>
      <div ref={list} role="tablist" aria-label={patientText.tabsLabel} className={styles.tabs} onKeyDown={moveByKey}>
        {tabs.map((tab) => (
          <button
            key={tab}
            type="button"
            role="tab"
            id={`tab-${tab}`}
            aria-selected={tab === current}
            aria-controls="tab-panel"
            tabIndex={tab === current ? 0 : -1}
            onClick={() => open(tab)}
          >
            {patientText.tabs[tab]}
          </button>
        ))}
      </div>
      <div key={current} role="tabpanel" id="tab-panel" aria-labelledby={`tab-${current}`} className={styles.panel}>
        <TabPanel tab={current} patient={patient} />
      </div>
    </div>
  )
}
