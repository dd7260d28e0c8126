'use client'
import { useInfiniteInvoices } from '@cliniko/react'
import { useToday } from '@/lib/clinic'
import { useUrlState } from '@/lib/url-state'
import { invoicesText } from '@/text'
import { Empty } from '@/ui/empty'
import { Problem } from '@/ui/problem'
import { Skeleton } from '@/ui/skeleton'
import { invoiceFilterOf, isFiltering } from './filters'
import { invoicesInput } from './inputs'
import { InvoiceFilters, noFilters } from './invoice-filters'
import { InvoiceSums } from './invoice-sums'
import { InvoiceTable } from './invoice-table'
import styles from './invoices.module.css'

/** Lists invoices, with filters that are in the URL and the sums of what is shown. */
export function InvoiceList() {
  const today = useToday()
  const [params, change] = useUrlState()
  const filter = invoiceFilterOf(params)
  const list = useInfiniteInvoices(invoicesInput(filter, today), { placeholderData: (previous) => previous })
  const { data, error } = list
  return (
    <>
      <InvoiceFilters filter={filter} />
      {error && !data ? (
        <Problem error={error} onRetry={() => void list.refetch()} />
      ) : !data ? (
        <Skeleton rows={10} label={invoicesText.loading} />
      ) : data.items.length === 0 ? (
        <Empty message={isFiltering(filter) ? invoicesText.none : invoicesText.noneYet}>
          {isFiltering(filter) && (
            <button type="button" className="button" onClick={() => change(noFilters)}>
              {invoicesText.filters.clear}
            </button>
          )}
        </Empty>
      ) : (
        <div aria-busy={list.isPlaceholderData} className={styles.list}>
          <InvoiceSums invoices={data.items} totalEntries={data.totalEntries} />
          <InvoiceTable invoices={data.items} today={today} />
          {list.hasNextPage && (
            <p className={styles.more}>
              <button
                type="button"
                className="button"
                disabled={list.isFetchingNextPage}
                onClick={() => void list.fetchNextPage()}
              >
                {list.isFetchingNextPage ? invoicesText.loadingMore : invoicesText.more}
              </button>
            </p>
          )}
        </div>
      )}
      <p className={styles.note}>{invoicesText.readOnly}</p>
    </>
  )
}
