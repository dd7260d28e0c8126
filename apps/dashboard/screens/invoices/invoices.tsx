'use client'
import { useUrlState } from '@/lib/url-state'
import { invoicesText } from '@/text'
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
        <h1>{invoicesText.title}</h1>
      </div>
      <Tabs label={invoicesText.views} tabs={invoicesText.tabs} current={tab} />
      {tab === 'list' ? <InvoiceList /> : <MissingInvoices />}
    </>
  )
}
