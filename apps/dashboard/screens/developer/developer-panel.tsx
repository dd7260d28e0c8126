'use client'
import { createDevPanel, type DevPanel } from '@cliniko/query'
import { useClinikoClient } from '@cliniko/react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { developerText, uiText } from '@/text'
import styles from './developer.module.css'
import { RequestRows } from './request-rows'
import { Totals } from './totals'

/** Shows each request, who shares it and which hook needs it, and what the cache spared. It records from when it opens. */
export function DeveloperPanel({ onClose }: { readonly onClose: () => void }) {
  const client = useClinikoClient()
  const queryClient = useQueryClient()
  const [panel, setPanel] = useState<DevPanel>()
  useEffect(() => {
    const created = createDevPanel(client, queryClient)
    setPanel(created)
    return created.stop
  }, [client, queryClient])
  return (
    <aside className={styles.panel} aria-label={developerText.title}>
      <header className={styles.head}>
        <h2>{developerText.title}</h2>
        <button type="button" className="button quiet" onClick={() => panel?.clear()}>
          {developerText.clear}
        </button>
        <button type="button" className="button quiet" onClick={onClose}>
          {uiText.close}
        </button>
      </header>
      {panel && <Recorded panel={panel} />}
    </aside>
  )
}

function Recorded({ panel }: { readonly panel: DevPanel }) {
  const state = useSyncExternalStore(panel.subscribe, panel.getSnapshot, panel.getSnapshot)
  return (
    <>
      <Totals state={state} />
      <RequestRows requests={state.requests} hits={state.hits} />
    </>
  )
}
