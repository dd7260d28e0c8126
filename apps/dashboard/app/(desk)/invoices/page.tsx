import { attendees, groupAppointments, invoices, practitioners, settings } from '@cliniko/core'
import { allQuery, appointmentsQuery, infiniteQuery, query } from '@cliniko/query'
import { HydrateCliniko, prefetcher } from '@cliniko/react/server'
import type { Metadata } from 'next'
import { practitionersInput } from '@/lib/inputs'
import { invoiceFilterOf } from '@/screens/invoices/filters'
import {
  classAttendeesInput,
  classVisitsInput,
  invoicesInput,
  missingDaysOf,
  visitsInput,
} from '@/screens/invoices/inputs'
import { Invoices } from '@/screens/invoices/invoices'
import { openPage } from '@/server/page'
import { type SearchParams, searchParamsOf } from '@/server/search-params'
import { invoicesText } from '@/text'

export const metadata: Metadata = { title: invoicesText.title }

export default async function InvoicesPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const [{ client, today, timeZone }, params] = await Promise.all([openPage('billing'), searchParamsOf(searchParams)])
  const cliniko = prefetcher()
  if (params.get('tab') === 'missing') {
    const days = missingDaysOf(params)
    const classes = client.request(groupAppointments.list, classVisitsInput(days, today, timeZone)).toArray()
    const attendeesInput = classAttendeesInput((await classes).map(({ id }) => id))
    await cliniko.prefetch(
      appointmentsQuery(client, visitsInput(days, today, timeZone)),
      allQuery(client, groupAppointments.list, classVisitsInput(days, today, timeZone)),
      ...(attendeesInput ? [allQuery(client, attendees.list, attendeesInput)] : []),
    )
  } else {
    await cliniko.prefetch(
      infiniteQuery(client, invoices.list, invoicesInput(invoiceFilterOf(params), today)),
      query(client, practitioners.list, practitionersInput),
      query(client, settings.getPublic),
    )
  }
  return (
    <HydrateCliniko state={cliniko.state()}>
      <Invoices />
    </HydrateCliniko>
  )
}
