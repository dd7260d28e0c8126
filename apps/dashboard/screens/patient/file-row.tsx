'use client'
import type { PatientAttachment } from '@cliniko/core'
import { useAttachmentDownload } from '@cliniko/react'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { useClinic } from '@/lib/clinic'
import { dateAt } from '@/lib/format'
import { useNotify } from '@/shell/notices'
import { patientText } from '@/text'
import { Icon } from '@/ui/icon'
import { fileSize, previewKind, shownName } from './file'
import styles from './patient.module.css'

const { files: words } = patientText
const FilePreview = dynamic(() => import('./file-preview').then(({ FilePreview }) => FilePreview), { ssr: false })

/** A file, to look at and to download. */
export function FileRow({ file }: { readonly file: PatientAttachment }) {
  const { timeZone } = useClinic()
  const notify = useNotify()
  const [isShown, setShown] = useState(false)
  const download = useAttachmentDownload({
    onSuccess: ({ blob, name }) => save(blob, name),
    onError: () => notify({ message: words.downloadFailed, tone: 'problem' }),
  })
  const name = shownName(file.filename ?? words.unnamed)
  const isReady = file.content !== null
  const kind = previewKind(file.content_type)
  return (
    <li className={styles.file}>
      <span className={styles.fileName}>
        <bdi>{name}</bdi>
        <small>
          {[file.size === null ? null : fileSize(file.size), words.addedBy(dateAt(file.created_at, timeZone))]
            .filter(Boolean)
            .join(' · ')}
          {file.description && <bdi> · {shownName(file.description)}</bdi>}
        </small>
      </span>
      {!isReady && <span className={styles.kind}>{words.processing}</span>}
      {isReady && kind && (
        <button type="button" className="button" aria-label={words.preview(name)} onClick={() => setShown(true)}>
          <Icon name="search" size={18} />
        </button>
      )}
      {isReady && (
        <button
          type="button"
          className="button"
          aria-label={words.download(name)}
          disabled={download.isPending}
          onClick={() => download.mutate({ attachment: file })}
        >
          {download.isPending ? words.downloading(percentOf(download.progress)) : <Icon name="download" size={18} />}
        </button>
      )}
      {isShown && kind && <FilePreview file={file} name={name} onClose={() => setShown(false)} />}
    </li>
  )
}

function percentOf(progress: { readonly loaded: number; readonly total?: number | undefined } | null): number {
  return progress?.total ? Math.round((100 * progress.loaded) / progress.total) : 0
}

/** Saves a file under a safe name. As bytes without a type it can't be opened as a page of the dashboard. */
function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(new Blob([blob], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
