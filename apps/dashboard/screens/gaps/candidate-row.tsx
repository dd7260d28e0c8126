'use client'
import type { Patient } from '@cliniko/core'
import Link from 'next/link'
import { bookingText, gapsText } from '@/text'
import { Icon } from '@/ui/icon'
import styles from './gaps.module.css'

/** Props of {@link CandidateRow}. */
export interface CandidateRowProps {
  readonly patient: Patient | null
  readonly name: string
  /** What they come for. */
  readonly detail: string
  readonly tag?: string | undefined
  /** Why they are here: when they are booked, or a note. */
  readonly reason: string
  readonly action: string
  readonly actionSpoken: (name: string) => string
  readonly onAct: () => void
  readonly onSkip?: (() => void) | undefined
}

/** Somebody who could take a free time, with their phone number in view. */
export function CandidateRow(props: CandidateRowProps) {
  const { patient, name, detail, tag, reason, action, actionSpoken, onAct, onSkip } = props
  const number = patient?.patient_phone_numbers?.[0]?.number
  return (
    <li className={styles.candidate} data-testid="candidate">
      <div>
        <p className={styles.name}>
          {patient ? (
            <Link href={`/patients/${patient.id}`} prefetch={false}>
              <bdi>{name}</bdi>
            </Link>
          ) : (
            <bdi>{name}</bdi>
          )}
          {tag && <span className="tag">{tag}</span>}
        </p>
        <p className={styles.detail}>
          {detail} · <bdi>{reason}</bdi>
        </p>
      </div>
      {number ? (
        <a
          className={styles.phone}
          href={`tel:${number.replaceAll(/[^+\d]/g, '')}`}
          aria-label={bookingText.call(number)}
        >
          <Icon name="phone" size={16} />
          {number}
        </a>
      ) : (
        <span className={styles.muted}>{gapsText.noPhone}</span>
      )}
      <p className={styles.actions}>
        <button type="button" className="button primary" aria-label={actionSpoken(name)} onClick={onAct}>
          {action}
        </button>
        {onSkip && (
          <button type="button" className="button quiet" aria-label={gapsText.skip(name)} onClick={onSkip}>
            {gapsText.skipShort}
          </button>
        )}
      </p>
    </li>
  )
}
