'use client'
import dynamic from 'next/dynamic'
import type { ComponentType } from 'react'
import { patientText } from '@/text'
import { Skeleton } from '@/ui/skeleton'
import type { TabProps } from './shown-patient'
import type { TabId } from './tabs'
import { Visits } from './visits'

const loading = () => <Skeleton rows={4} label={patientText.loading} />

/** Visits are shown first. The code of the others loads when they are looked at. */
const panels: { readonly [tab in TabId]: ComponentType<TabProps> } = {
  visits: Visits,
  notes: dynamic(() => import('./notes-tab').then(({ NotesTab }) => NotesTab), { loading }),
  files: dynamic(() => import('./files-tab').then(({ FilesTab }) => FilesTab), { loading }),
  forms: dynamic(() => import('./forms-tab').then(({ FormsTab }) => FormsTab), { loading }),
  invoices: dynamic(() => import('./invoices-tab').then(({ InvoicesTab }) => InvoicesTab), { loading }),
  messages: dynamic(() => import('./messages-tab').then(({ MessagesTab }) => MessagesTab), { loading }),
  cases: dynamic(() => import('./cases-tab').then(({ CasesTab }) => CasesTab), { loading }),
  people: dynamic(() => import('./people-tab').then(({ PeopleTab }) => PeopleTab), { loading }),
}

/** The content of a tab. */
export function TabPanel({ tab, patient }: TabProps & { readonly tab: TabId }) {
  const Panel = panels[tab]
  return <Panel patient={patient} />
}
