'use client'
import Link from 'next/link'
import { longDate } from '@/lib/format'
import { calendarText } from '@/text'
import { Icon } from '@/ui/icon'
import { Problem } from '@/ui/problem'
import { Skeleton } from '@/ui/skeleton'
import { contentOf } from '../grid/booking-card'
import type { Column } from '../model/columns'
import { clockOf, joinSpans } from '../model/span'
import { stateOf } from '../model/state'
import { toggleNames, useNamesHidden } from '../privacy'
import { type Catalogue, useCatalogue, useColumns } from '../use-columns'
import { useView } from '../use-view'
import styles from './wall-print.module.css'

const words = calendarText

/** The day on paper, for the wall: a table for each practitioner, with or without patients' names. */
export function WallPrint() {
  const view = useView()
  const { columns, error, isLoading, retry } = useColumns(view)
  const catalogue = useCatalogue()
  const hidesNames = useNamesHidden()
  if (error) return <Problem error={error} onRetry={() => void retry()} />
  if (isLoading) return <Skeleton rows={10} label={words.loading} />
  return (
    <>
      <div className={`toolbar ${styles.tools}`}>
        <Link className="button" href={`/?date=${view.date}`} prefetch={false}>
          {words.wall.back}
        </Link>
        <button type="button" className="button" aria-pressed={hidesNames} onClick={toggleNames}>
          {hidesNames ? words.showNames : words.hideNames}
        </button>
        <button type="button" className="button primary" onClick={() => window.print()}>
          <Icon name="print" /> {words.wall.print}
        </button>
      </div>
      <div className={styles.paper}>
        <h1>{longDate(view.date)}</h1>
        {columns.map((column) => (
          <Sheet key={column.key} column={column} catalogue={catalogue} hidesNames={hidesNames} />
        ))}
        {columns.length === 0 && <p>{words.nothing.closed}</p>}
      </div>
    </>
  )
}

interface SheetProps {
  readonly column: Column
  readonly catalogue: Catalogue
  readonly hidesNames: boolean
}

function Sheet({ column, catalogue, hidesNames }: SheetProps) {
  const { practitioner, placed, more, hours } = column
  const items = [...placed.map(({ item }) => item), ...more.flatMap((group) => group.items)].sort(
    (a, b) => a.from - b.from,
  )
  const shifts = joinSpans(hours).map(({ from, to }) => words.range(clockOf(from), clockOf(to)))
  return (
    <section className={styles.sheet}>
      <h2>
        <bdi>{practitioner?.label ?? words.formerPractitioner}</bdi>{' '}
        {shifts.length > 0 && <span>{words.wall.works(shifts.join(', '))}</span>}
      </h2>
      {items.length === 0 ? (
        <p>{words.wall.empty}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.wall.time}</th>
              <th scope="col">{words.wall.who}</th>
              <th scope="col">{words.wall.what}</th>
              <th scope="col">{words.wall.state}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ entry, from, to }) => {
              const { name, detail } = contentOf(entry, catalogue, hidesNames)
              const state = stateOf(entry)
              return (
                <tr key={entry.id} data-status={state}>
                  <td>{words.range(clockOf(from), clockOf(to))}</td>
                  <td>
                    <bdi>{name}</bdi>
                  </td>
                  <td>{detail}</td>
                  <td>{state && state !== 'booked' ? words.states[state] : ''}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </section>
  )
}
