'use client'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useClinic, useToday } from '@/lib/clinic'
import { type UrlChanges, useUrlState } from '@/lib/url-state'
import { useShortcuts } from '@/shell/shortcuts'
import { patientsText } from '@/text'
import { Icon } from '@/ui/icon'
import { Problem } from '@/ui/problem'
import { Skeleton } from '@/ui/skeleton'
import { useColumnChoice } from './column-choice'
import { ColumnMenu } from './column-menu'
import { ExportButton } from './export-button'
import { FilterBar } from './filter-bar'
import { listStateOf } from './filters'
import { FoundRows } from './found-rows'
import { ListStatus, NoPatients } from './list-status'
import { PagedRows } from './page-rows'
import styles from './patient-list.module.css'
import { PatientTable } from './patient-table'
import { SearchField } from './search-field'
import { useArchive } from './use-archive'
import { useList } from './use-list'
import { useRows } from './use-rows'

/** Lists all patients, and finds one by what somebody says on the phone. */
export function PatientList() {
  const router = useRouter()
  const today = useToday()
  const { timeZone } = useClinic()
  const [params, change] = useUrlState()
  const state = useMemo(() => listStateOf(params), [params])
  const list = useList(state)
  const choice = useColumnChoice()
  const archive = useArchive()
  const rows = useRows(list.count, JSON.stringify(state))
  const field = useRef<HTMLInputElement>(null)
  const context = useMemo(() => ({ today, timeZone }), [today, timeZone])
  const onChange = useCallback((changes: UrlChanges) => change(changes, 'replace'), [change])
  useShortcuts(
    useMemo(
      () => [
        { keys: '/', name: patientsText.searchKey, run: () => field.current?.select() },
        { keys: 'N', name: patientsText.newKey, run: () => router.push('/patients/new') },
      ],
      [router],
    ),
  )

  // Enter may be pressed before the search has ended: it must not open somebody else.
  const [wanted, setWanted] = useState<string>()
  const isSettled = !list.isPending && !list.isOutdated && state.search === wanted
  useEffect(() => {
    if (wanted === undefined || !isSettled) return
    setWanted(undefined)
    const [first] = list.matches ?? []
    if (first) router.push(`/patients/${first.id}`)
  }, [wanted, isSettled, list.matches, router])

  const common = { rows, columns: choice.shown, context, archive }
  return (
    <div className={styles.screen}>
      <div className={styles.toolbar}>
        <h1>{patientsText.title}</h1>
        <SearchField
          field={field}
          value={state.search}
          onChange={(q) => {
            setWanted(undefined)
            onChange({ q })
          }}
          onDown={() => rows.moveTo(0)}
          onEnter={setWanted}
        />
        <div className={styles.tools}>
          <ColumnMenu choice={choice} />
          <ExportButton state={state} list={list} columns={choice.shown} context={context} />
          <Link href="/patients/new" prefetch={false} className="button primary">
            <Icon name="plus" size={18} />
            {patientsText.new}
          </Link>
        </div>
      </div>
      <FilterBar state={state} today={today} onChange={onChange} />
      <ListStatus list={list} />
      {list.error && list.count === 0 ? (
        <Problem error={list.error} onRetry={list.retry} />
      ) : list.isPending ? (
        <Skeleton rows={10} label={patientsText.loading} />
      ) : list.count === 0 ? (
        <NoPatients state={state} onChange={onChange} />
      ) : (
        <PatientTable
          rows={rows}
          count={list.count}
          columns={choice.shown}
          sort={state.sort}
          isRanked={list.matches !== null}
          isBusy={list.isOutdated}
          onSort={onChange}
        >
          {list.matches ? <FoundRows patients={list.matches} {...common} /> : <PagedRows state={state} {...common} />}
        </PatientTable>
      )}
    </div>
  )
}
