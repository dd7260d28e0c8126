'use client'
import { useUrlState } from '@/lib/url-state'
import { text } from '@/text'
import { Tabs } from '@/ui/tabs'
import { InvoiceList } from './invoice-list'
import { MissingInvoices } from './missing-invoices'

/** Shows invoices, or visits that have none. */
export function Invoices() {
  const [params] = useUrlState()
  const tab = params.get('tab') === 'missing' ? 'missing' : 'list'
  return (
    <>
      <div className="toolbar">
        <h1>{text.invoices.title}</h1>
      </div>
      <Tabs label={text.invoices.views} tabs={text.invoices.tabs} current={tab} />
      {tab === 'list' ? <InvoiceList /> : <MissingInvoices />}
    </>
  )
}
