'use client'
import type { Patient } from '@cliniko/core'
import Link from 'next/link'
import { useEffect, useRef, useState } from 'react'
import { ageOn, shortDate } from '@/lib/format'
import { Problem } from '../ui/problem'
import { Skeleton } from '../ui/skeleton'
import styles from './patients.module.css'
import { usePatientSearch } from './use-patient-search'

/** All patients, found as one types and loaded as one scrolls. */
export function PatientList({ today }: { readonly today: string }) {
  const [typed, setTyped] = useState('')
  const text = useSettled(typed, 250)
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
        <p className="empty">Nobody of that name.</p>
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

/** Asks for more when it scrolls into view, and when it's pressed. */
function More({ isLoading, onMore }: { readonly isLoading: boolean; readonly onMore: () => void }) {
  const button = useRef<HTMLButtonElement>(null)
  const latest = useRef(onMore)
  useEffect(() => {
    latest.current = onMore
  })
  useEffect(() => {
    if (isLoading || !button.current) return
    // Anew after each page: an end that's still in view must be seen again.
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

/** A value once it has stood still for so many milliseconds. */
function useSettled(value: string, milliseconds: number): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return settled
}
