'use client'
import type { ReactNode } from 'react'
import { formatNumber } from '@/lib/money'
import { reportsText } from '@/text'
import table from '@/ui/table.module.css'
import { downloadCsv, type TableData } from './csv'
import styles from './reports.module.css'

/** Props of {@link ReportPanel}. */
export interface ReportPanelProps {
  readonly title: string
  readonly formula: string
  /** What limits the figures: an estimate, say. */
  readonly note?: ReactNode
  /** The figures behind the picture, for the table and the CSV. */
  readonly data: TableData
  /** The name of the CSV, with its period. */
  readonly file: string
  /** Whether the picture takes the whole width. */
  readonly isWide?: boolean
  /** The picture. */
  readonly children: ReactNode
}

/** Shows a report: its picture, how it is calculated, the table behind it, and a CSV. */
export function ReportPanel({ title, formula, note, data, file, isWide, children }: ReportPanelProps) {
  return (
    <section className={`panel ${styles.panel}`} data-wide={isWide} aria-label={title}>
      <header>
        <h2>{title}</h2>
        <button type="button" className="button quiet" onClick={() => void downloadCsv(file, data)}>
          {reportsText.csv} <span className="hidden">{reportsText.csvOf(title)}</span>
        </button>
      </header>
      {data.rows.length === 0 ? <p className={styles.none}>{reportsText.noData}</p> : children}
      {note && <p className={styles.note}>{note}</p>}
      <details>
        <summary>{reportsText.formula}</summary>
        <p className={styles.formula}>{formula}</p>
      </details>
      <details>
        <summary>{reportsText.table}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: only what has the focus scrolls by keyboard */}
        <section className={`${table.scroll} ${styles.table}`} tabIndex={0} aria-label={reportsText.tableOf(title)}>
          <table className={table.table}>
            <caption className="hidden">{title}</caption>
            <thead>
              <tr>
                {data.columns.map((column, index) => (
                  <th key={column} scope="col" className={index ? table.number : undefined}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.rows.map(([name, ...values]) => (
                <tr key={name}>
                  <th scope="row">
                    <bdi>{name}</bdi>
                  </th>
                  {values.map((value, index) => (
                    <td key={data.columns[index + 1]} className={table.number}>
                      {value === null ? '–' : typeof value === 'number' ? formatNumber(value, 2) : value}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </section>
  )
}
