import { appointmentTypes, businesses, type Client, dailyAvailabilities, practitioners, settings } from '@cliniko/core'
import { allQuery, query } from '@cliniko/query'
import { HydrateCliniko, type PrefetchableQuery, prefetcher } from '@cliniko/react/server'
import type { Metadata } from 'next'
import { byName, type SettingsTab, settingsTabOf, typesInput } from '@/screens/settings/inputs'
import { Settings } from '@/screens/settings/settings'
import { openPage } from '@/server/page'
import { type SearchParams, searchParamsOf } from '@/server/search-params'
import { settingsText } from '@/text'

export const metadata: Metadata = { title: settingsText.title }

export default async function SettingsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const [{ client }, params] = await Promise.all([openPage(), searchParamsOf(searchParams)])
  const cliniko = prefetcher()
  await cliniko.prefetch(...queriesOf[settingsTabOf(params)](client))
  return (
    <HydrateCliniko state={cliniko.state()}>
      <Settings />
    </HydrateCliniko>
  )
}

/** What each tab shows first. */
const queriesOf: { readonly [tab in SettingsTab]: (client: Client) => readonly PrefetchableQuery[] } = {
  account: (client) => [query(client, settings.get)],
  practitioners: (client) => [
    allQuery(client, practitioners.list, byName),
    allQuery(client, practitioners.inactive, byName),
    allQuery(client, appointmentTypes.list, typesInput),
  ],
  businesses: (client) => [allQuery(client, businesses.list)],
  types: (client) => [allQuery(client, appointmentTypes.list, typesInput)],
  hours: (client) => [
    allQuery(client, practitioners.list, byName),
    allQuery(client, businesses.list),
    allQuery(client, dailyAvailabilities.list),
  ],
}
