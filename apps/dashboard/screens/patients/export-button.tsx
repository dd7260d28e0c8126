'use client'
import { countOf } from '@/lib/format'
import { patientsText } from '@/text'
import styles from './patient-list.module.css'
import { type ListExport, useExport } from './use-export'

/** Exports what the list shows as CSV. */
export function ExportButton(props: ListExport) {
  const { progress, start, cancel } = useExport(props)
  const words = patientsText.export
  if (!progress) {
    return (
      <button type="button" className="button" disabled={props.list.count === 0} onClick={start}>
        {words.action}
      </button>
    )
  }
  return (
    <span className={styles.progress}>
      <progress value={progress.done} max={Math.max(progress.total, 1)} aria-label={words.preparing} />
      {words.progress(countOf(progress.done), countOf(progress.total))}
      <button type="button" className="button quiet" onClick={cancel}>
        {words.cancel}
      </button>
    </span>
  )
}
