'use client'
import Link from 'next/link'
import { countOf } from '@/lib/format'
import type { UrlChanges } from '@/lib/url-state'
import { patientsText } from '@/text'
import { Empty } from '@/ui/empty'
import { noFilters } from './filter-bar'
import { isFiltered, type ListState } from './filters'
import styles from './patient-list.module.css'
import type { PatientListData } from './use-list'

/** Says how many patients there are. Screen readers announce it. */
export function ListStatus({ list: { matches, count, hasMore, isPending } }: { readonly list: PatientListData }) {
  return (
    <p role="status" className={styles.count}>
      {isPending
        ? patientsText.searching
        : matches
          ? hasMore && count > 0
            ? patientsText.firstMatches(countOf(count))
            : patientsText.matches(countOf(count))
          : patientsText.count(countOf(count))}
    </p>
  )
}

/** Says why the list is empty, and how to go on. */
export function NoPatients({ state, onChange }: NoPatientsProps) {
  const search = state.search.trim()
  return (
    <Empty
      message={
        search ? patientsText.noneFound(search) : isFiltered(state) ? patientsText.noneFiltered : patientsText.noneYet
      }
    >
      <p className={styles.ways}>
        {isFiltered(state) && (
          <button type="button" className="button" onClick={() => onChange(noFilters)}>
            {patientsText.clearFilters}
          </button>
        )}
        {search && state.show === 'active' && (
          <button type="button" className="button" onClick={() => onChange({ show: 'all' })}>
            {patientsText.includeArchived}
          </button>
        )}
        {search && (
          <button type="button" className="button" onClick={() => onChange({ q: undefined })}>
            {patientsText.clearSearch}
          </button>
        )}
        <Link className="button primary" href={newPatientPath(search)} prefetch={false}>
          {patientsText.new}
        </Link>
      </p>
    </Empty>
  )
}

/** Takes a name along that was searched for, but no number or date. */
function newPatientPath(search: string): string {
  return /^[^\d@]+$/.test(search) ? `/patients/new?${new URLSearchParams({ name: search })}` : '/patients/new'
}

interface NoPatientsProps {
  readonly state: ListState
  readonly onChange: (changes: UrlChanges) => void
}
