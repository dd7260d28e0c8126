import type { Invoice } from '@cliniko/core'
import { invoicesText } from '@/text'
import styles from './invoices.module.css'

/** Shows the status of an invoice. Open ones stand out. */
export function StatusTag({ status }: Pick<Invoice, 'status'>) {
  return (
    <span className={styles.status} data-status={status}>
      {invoicesText.statuses[String(status)] ?? invoicesText.unknownStatus}
    </span>
  )
}
