'use client'
import { exportRecords, type Patient, patients } from '@cliniko/core'
import { useClinikoClient } from '@cliniko/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { saveFile, toCsv } from '@/lib/csv'
import { countOf } from '@/lib/format'
import { useNotify } from '@/shell/notices'
import { patientsText } from '@/text'
import { explain } from '@/ui/problem'
import type { CellContext, PatientColumn } from './columns'
import { type ListState, sorted, whereOf } from './filters'
import type { PatientListData } from './use-list'

/** What to export. */
export interface ListExport {
  readonly state: ListState
  readonly list: PatientListData
  readonly columns: readonly PatientColumn[]
  readonly context: CellContext
}

/** How far an export is. */
export interface ExportState {
  readonly done: number
  readonly total: number
}

/**
 * Returns how to export the list with its filters, in its order and with its columns. The records are loaded in the
 * background: requests that somebody waits for go first.
 */
export function useExport({ state, list, columns, context }: ListExport) {
  const client = useClinikoClient()
  const notify = useNotify()
  const [progress, setProgress] = useState<ExportState | null>(null)
  const controller = useRef<AbortController>(undefined)
  useEffect(() => () => controller.current?.abort(), [])

  const load = useCallback(
    async (signal: AbortSignal): Promise<readonly Patient[]> => {
      const records: Patient[] = []
      const where = whereOf(state, context.timeZone)
      const onProgress = ({ done, total }: ExportState) => setProgress({ done, total })
      for await (const { items } of exportRecords(client, patients.list, { where, signal, onProgress }).pages()) {
        records.push(...items)
      }
      return sorted(records, state.sort || 'name')
    },
    [client, state, context.timeZone],
  )

  async function start(): Promise<void> {
    controller.current = new AbortController()
    const { signal } = controller.current
    setProgress({ done: 0, total: list.count })
    try {
      const records = list.matches ?? (await load(signal))
      const rows = records.map((patient) => columns.map(({ value, exported = value }) => exported(patient, context)))
      saveFile(await toCsv([columns.map(({ name }) => name), ...rows]), patientsText.export.fileName(context.today))
      notify({ message: patientsText.export.done(countOf(records.length)) })
    } catch (error) {
      if (signal.aborted || !(error instanceof Error)) return
      notify({ message: `${patientsText.export.failed} ${explain(error)}`, tone: 'problem' })
    } finally {
      if (!signal.aborted) setProgress(null)
    }
  }

  function cancel(): void {
    controller.current?.abort()
    setProgress(null)
  }

  return { progress, start: () => void start(), cancel }
}
