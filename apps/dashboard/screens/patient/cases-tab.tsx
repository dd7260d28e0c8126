'use client'
import type { Attendee, PatientCase } from '@cliniko/core'
import { useAllAttendees, usePatientCases } from '@cliniko/react'
import { useState } from 'react'
import { useClinic, useToday } from '@/lib/clinic'
import { dateAt, money, shortDate } from '@/lib/format'
import { patientText } from '@/text'
import { Empty } from '@/ui/empty'
import { Icon } from '@/ui/icon'
import { Problem } from '@/ui/problem'
import { Skeleton } from '@/ui/skeleton'
import { countSessions, daysBetween, expiryOf } from './case'
import { CaseForm } from './case-form'
import { Fact } from './fact'
import { attendancesInput, casesInput } from './inputs'
import styles from './patient.module.css'
import type { TabProps } from './shown-patient'

const { cases: words } = patientText

/** The patient's cases: how many sessions are left, and until when. */
export function CasesTab({ patient }: TabProps) {
  const cases = usePatientCases(casesInput(patient.id))
  const attendances = useAllAttendees(attendancesInput(patient.id))
  const [edited, setEdited] = useState<PatientCase | 'new' | null>(null)
  if (cases.error && !cases.data) return <Problem error={cases.error} onRetry={() => void cases.refetch()} />
  if (!cases.data) return <Skeleton rows={2} label={words.loading} />
  return (
    <>
      <p>
        <button type="button" className="button" onClick={() => setEdited('new')}>
          <Icon name="plus" size={16} />
          {words.create}
        </button>
      </p>
      {cases.data.items.length === 0 && <Empty message={words.none} />}
      {cases.data.items.map((patientCase) => (
        <CaseCard
          key={patientCase.id}
          patientCase={patientCase}
          attendees={attendances.data}
          onEdit={() => setEdited(patientCase)}
        />
      ))}
      {edited && (
        <CaseForm
          patientId={patient.id}
          patientCase={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  )
}

interface CaseCardProps {
  readonly patientCase: PatientCase
  /** The patient's places in appointments. Undefined while they load. */
  readonly attendees: readonly Attendee[] | undefined
  readonly onEdit: () => void
}

function CaseCard({ patientCase, attendees, onEdit }: CaseCardProps) {
  const { timeZone } = useClinic()
  const { name, issue_date, closed_at, max_sessions, max_invoiceable_amount, referral, referral_type, notes } =
    patientCase
  const used = attendees && countSessions(patientCase, attendees)
  return (
    <article className={styles.card} aria-label={name}>
      <header className={styles.cardHead}>
        <h3>
          <bdi>{name}</bdi>
        </h3>
        {closed_at && <span className={styles.kind}>{words.closed(dateAt(closed_at, timeZone))}</span>}
        <button type="button" className="button" onClick={onEdit} aria-label={words.editNamed(name)}>
          <Icon name="edit" size={16} />
        </button>
      </header>
      {used !== undefined && <Sessions used={used} max={max_sessions} />}
      <Expiry patientCase={patientCase} />
      <dl className="facts">
        <Fact name={words.issued}>{issue_date && shortDate(issue_date)}</Fact>
        <Fact name={words.referral}>{referral && referralName(referral_type)}</Fact>
        <Fact name={words.amount}>{max_invoiceable_amount && money(max_invoiceable_amount)}</Fact>
        <Fact name={words.notes}>{notes}</Fact>
      </dl>
    </article>
  )
}

function referralName(type: string | null): string {
  return type === 'medicare' || type === 'dva' ? words.referralTypes[type] : words.referral
}

function Sessions({ used, max }: { readonly used: number; readonly max: number | null }) {
  if (max === null) return <p>{words.used(used)}</p>
  const left = Math.max(0, max - used)
  return (
    <p className={styles.sessions} data-low={left <= 1}>
      <meter min={0} max={max} value={Math.min(used, max)} aria-label={words.used(used)} />
      {left === 0 ? words.usedUp(max) : words.left(left, max)}
    </p>
  )
}

function Expiry({ patientCase }: { readonly patientCase: PatientCase }) {
  const today = useToday()
  const expiry = expiryOf(patientCase, today)
  const date = patientCase.expiry_date
  if (expiry === 'none' || !date) return null
  return (
    <p className={styles.expiry} data-expiry={expiry}>
      {expiry !== 'later' && <Icon name="warning" size={16} />}
      {expiry === 'expired' && words.expired(shortDate(date))}
      {expiry === 'soon' && words.expires(shortDate(date), daysBetween(today, date))}
      {expiry === 'later' && words.validUntil(shortDate(date))}
    </p>
  )
}
