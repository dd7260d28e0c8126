'use client'
import type { PatientAttachment } from '@cliniko/core'
import { useAttachmentDownload } from '@cliniko/react'
import { useEffect, useRef, useState } from 'react'
import { patientText } from '@/text'
import { Dialog } from '@/ui/dialog'
import { Skeleton } from '@/ui/skeleton'
import { typeOfBytes } from './file'
import styles from './patient.module.css'

const { files: words } = patientText

interface FilePreviewProps {
  readonly file: PatientAttachment
  readonly name: string
  readonly onClose: () => void
}

/** Shows an image or a PDF. A file that isn't one by its first bytes isn't shown, whatever its record says. */
export function FilePreview({ file, name, onClose }: FilePreviewProps) {
  const { mutate, data, error } = useAttachmentDownload()
  const shown = useShownFile(data?.blob)
  const hasStarted = useRef(false)
  useEffect(() => {
    if (hasStarted.current) return
    hasStarted.current = true
    mutate({ attachment: file })
  }, [mutate, file])
  return (
    <Dialog title={<bdi>{name}</bdi>} onClose={onClose}>
      <div className={styles.preview}>
        {error && <p role="alert">{words.downloadFailed}</p>}
        {!error && shown === undefined && <Skeleton rows={4} label={words.loadingPreview} />}
        {shown === null && <p role="alert">{words.noPreview}</p>}
        {/* biome-ignore lint/performance/noImgElement: it is in memory alone */}
        {shown?.type.startsWith('image/') && <img src={shown.url} alt={words.previewOf(name)} />}
        {shown?.type === 'application/pdf' && <iframe src={shown.url} title={words.previewOf(name)} />}
      </div>
    </Dialog>
  )
}

interface ShownFile {
  readonly url: string
  readonly type: string
}

/** Returns a URL of the file with the type that its bytes show, null if they show none, undefined while it loads. */
function useShownFile(blob: Blob | undefined): ShownFile | null | undefined {
  const [shown, setShown] = useState<ShownFile | null>()
  useEffect(() => {
    if (!blob) return undefined
    let url: string | undefined
    let isCurrent = true
    void blob
      .slice(0, 16)
      .arrayBuffer()
      .then((buffer) => {
        if (!isCurrent) return
        const type = typeOfBytes(new Uint8Array(buffer))
        if (type) url = URL.createObjectURL(new Blob([blob], { type }))
        setShown(type && url ? { url, type } : null)
      })
    return () => {
      isCurrent = false
      if (url) URL.revokeObjectURL(url)
    }
  }, [blob])
  return shown
}
