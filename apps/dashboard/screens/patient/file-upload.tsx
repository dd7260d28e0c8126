'use client'
import { useAttachmentUpload } from '@cliniko/react'
import { useEffect, useRef } from 'react'
import { patientText } from '@/text'
import { explain } from '@/ui/problem'
import { maxFileSize, shownName } from './file'
import styles from './patient.module.css'

const { files: words, cancel } = patientText

interface FileUploadProps {
  readonly patientId: string
  readonly file: File
  /** Called when the file is attached, or the user gives it up. */
  readonly onDone: () => void
}

/** Uploads a file, and shows how far it is. What failed half-way goes on where it stopped. */
export function FileUpload({ patientId, file, onDone }: FileUploadProps) {
  const upload = useAttachmentUpload({ onSuccess: onDone })
  const { mutate, progress, resume, error, isPending } = upload
  const name = shownName(file.name)
  const problem = file.size === 0 ? words.empty : file.size > maxFileSize ? words.tooBig(maxFileSize / 1_048_576) : null
  const hasStarted = useRef(false)
  useEffect(() => {
    if (hasStarted.current || problem) return
    hasStarted.current = true
    mutate({ patientId, file })
  }, [mutate, patientId, file, problem])

  return (
    <li className={styles.file}>
      <bdi className={styles.fileName}>{name}</bdi>
      {isPending && (
        <>
          <progress value={progress?.loaded ?? 0} max={Math.max(1, progress?.total ?? file.size)} aria-label={name} />
          <span className={styles.meta}>{stepName(progress)}</span>
        </>
      )}
      {(problem ?? error) && (
        <span role="alert" className={styles.fileProblem}>
          {problem ?? (resume ? words.storedNotAttached : `${words.failed} ${error ? explain(error) : ''}`)}
        </span>
      )}
      {error && (
        <button
          type="button"
          className="button"
          aria-label={resume ? words.resume(name) : words.retry(name)}
          onClick={() => (resume ? resume() : mutate({ patientId, file }))}
        >
          {resume ? words.resumeShort : words.retryShort}
        </button>
      )}
      <button
        type="button"
        className="button quiet"
        aria-label={words.cancel(name)}
        onClick={() => {
          upload.cancel()
          onDone()
        }}
      >
        {cancel}
      </button>
    </li>
  )
}

function stepName(progress: ReturnType<typeof useAttachmentUpload>['progress']): string {
  if (progress?.step === 'upload') return words.uploading(Math.round((100 * progress.loaded) / (progress.total || 1)))
  return progress?.step === 'register' ? words.registering : words.preparing
}
