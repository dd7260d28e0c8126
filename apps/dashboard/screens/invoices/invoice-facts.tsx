'use client'
import type { Included, Invoice } from '@cliniko/core'
import Link from 'next/link'
import { useClinic } from '@/lib/clinic'
import { dateAt, longDate } from '@/lib/format'
import { idOf } from '@/lib/links'
import { invoicesText, uiText } from '@/text'

const texts = invoicesText.facts

/** Who an invoice is for, and when. */
export function InvoiceFacts({
  invoice,
}: {
  readonly invoice: Included<Invoice, 'patient' | 'practitioner' | 'business'>
}) {
  const { timeZone } = useClinic()
  const { included, patient, issue_date, closed_at, invoice_to, patient_extra_information, notes, original_invoice } =
    invoice
  const originalId = idOf(original_invoice)
  const payment = paymentUrl(invoice.online_payment_url)
  return (
    <section aria-label={texts.label} className="panel">
      <dl className="facts">
        <dt>{texts.patient}</dt>
        <dd>
          <Link href={`/patients/${idOf(patient)}`} prefetch={false}>
            <bdi>{included.patient?.label ?? uiText.none}</bdi>
          </Link>
        </dd>
        <dt>{texts.to}</dt>
        <dd>
          <bdi>{invoice_to ?? uiText.none}</bdi>
        </dd>
        <dt>{texts.issued}</dt>
        <dd>{longDate(issue_date)}</dd>
        {closed_at && (
          <>
            <dt>{texts.closed}</dt>
            <dd>{dateAt(closed_at, timeZone)}</dd>
          </>
        )}
        <dt>{texts.practitioner}</dt>
        <dd>
          <bdi>{included.practitioner?.label ?? uiText.none}</bdi>
        </dd>
        <dt>{texts.business}</dt>
        <dd>{included.business?.business_name ?? uiText.none}</dd>
        {patient_extra_information && (
          <>
            <dt>{texts.extra}</dt>
            <dd>
              <bdi>{patient_extra_information}</bdi>
            </dd>
          </>
        )}
        {notes && (
          <>
            <dt>{texts.notes}</dt>
            <dd>
              <bdi>{notes}</bdi>
            </dd>
          </>
        )}
        {originalId && (
          <>
            <dt>{texts.reverses}</dt>
            <dd>
              <Link href={`/invoices/${originalId}`}>{texts.original}</Link>
            </dd>
          </>
        )}
        {payment && (
          <>
            <dt>{texts.payment}</dt>
            <dd>
              <a href={payment} target="_blank" rel="noreferrer">
                {texts.payOnline}
              </a>
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}

/** Returns the URL of a payment page, unless it would run a script. */
function paymentUrl(url: string | null): string | undefined {
  return url && URL.canParse(url) && new URL(url).protocol === 'https:' ? url : undefined
}
