'use client'
import type { Patient } from '@cliniko/core'
import Link from 'next/link'
import { useEffect, useRef, useState } from 'react'
import { useToday } from '@/lib/clinic'
import { ageOn, shortDate } from '@/lib/format'
import { Problem } from '@/ui/problem'
import { Skeleton } from '@/ui/skeleton'
import styles from './patients.module.css'
import { usePatientSearch } from './use-patient-search'

/** Lists patients. Searches while the user types, and loads more while they scroll. */
export function PatientList() {
  const today = useToday()
  const [typed, setTyped] = useState('')
  const text = useDebounced(typed, 250)
  const { patients, total, isPending, isLoadingMore, hasMore, error, loadMore, retry } = usePatientSearch(text)
  return (
    <>
      <div className="toolbar">
        <h1>Patients</h1>
        <label className={styles.search}>
          <span className="hidden">Search by name</span>
          <input
            type="search"
            placeholder="Search by name"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        </label>
      </div>
      <p role="status" className={styles.count}>
        {isPending
          ? 'Searching…'
          : `${patients.length.toLocaleString('en-AU')} of ${total.toLocaleString('en-AU')} patients`}
      </p>
      {error && patients.length === 0 ? (
        <Problem error={error} onRetry={retry} />
      ) : isPending ? (
        <Skeleton rows={10} label="Loading patients" />
      ) : patients.length === 0 ? (
        <p className="empty">No patients found.</p>
      ) : (
        <ul className={styles.list} aria-label="Patients">
          {patients.map((patient) => (
            <PatientRow key={patient.id} patient={patient} today={today} />
          ))}
        </ul>
      )}
      {hasMore && !isPending && <More isLoading={isLoadingMore} onMore={loadMore} />}
    </>
  )
}

function PatientRow({ patient, today }: { readonly patient: Patient; readonly today: string }) {
  const { id, label, date_of_birth: birth, patient_phone_numbers: phones, city } = patient
  return (
    <li>
      <Link href={`/patients/${id}`} prefetch={false} className={styles.row}>
        <span className={styles.name}>
          <bdi>{label}</bdi>
        </span>
        <span>{birth ? `${shortDate(birth)} (${ageOn(today, birth)})` : '—'}</span>
        <span>{phones?.[0]?.number ?? '—'}</span>
        <span className={styles.city}>{city ?? '—'}</span>
      </Link>
    </li>
  )
}

/** Loads more when it scrolls into view or is pressed. */
function More({ isLoading, onMore }: { readonly isLoading: boolean; readonly onMore: () => void }) {
  const button = useRef<HTMLButtonElement>(null)
  const latest = useRef(onMore)
  useEffect(() => {
    latest.current = onMore
  })
  useEffect(() => {
    if (isLoading || !button.current) return
    // Observes again after each page, in case the button is still in view.
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && latest.current(), {
      rootMargin: '400px',
    })
    observer.observe(button.current)
    return () => observer.disconnect()
  }, [isLoading])
  return (
    <p className={styles.more}>
      <button ref={button} type="button" className="button" disabled={isLoading} onClick={onMore}>
        {isLoading ? 'Loading…' : 'Load more'}
      </button>
    </p>
  )
}

/** Returns the value once it has not changed for `milliseconds`. */
function useDebounced(value: string, milliseconds: number): string {
  const [debounced, setDebounced] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setDebounced(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return debounced
}
