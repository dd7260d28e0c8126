'use client'
import { useInfinitePatientAttachments } from '@cliniko/react'
import { patientText } from '@/text'
import { Empty } from '@/ui/empty'
import { Problem } from '@/ui/problem'
import { Skeleton } from '@/ui/skeleton'
import { FileDrop } from './file-drop'
import { FileRow } from './file-row'
import { filesInput } from './inputs'
import { MoreButton } from './more-button'
import styles from './patient.module.css'
import type { TabProps } from './shown-patient'

const { files: words } = patientText

/** The patient's files. More can be dropped here. */
export function FilesTab({ patient }: TabProps) {
  const files = useInfinitePatientAttachments(filesInput(patient.id), {
    // Cliniko takes a few seconds until a file can be downloaded.
    refetchInterval: ({ state: { data } }) => {
      const isProcessing = data?.pages.some(({ items }) => items.some((file) => !file.processing_completed))
      return isProcessing ? 3000 : false
    },
  })
  return (
    <FileDrop patientId={patient.id}>
      {files.error && !files.data && <Problem error={files.error} onRetry={() => void files.refetch()} />}
      {files.isPending && <Skeleton rows={3} label={words.loading} />}
      {files.data?.items.length === 0 && <Empty message={words.none} />}
      <ul className={styles.list} aria-label={words.list}>
        {files.data?.items.map((file) => (
          <FileRow key={file.id} file={file} />
        ))}
      </ul>
      <MoreButton list={files} />
    </FileDrop>
  )
}
