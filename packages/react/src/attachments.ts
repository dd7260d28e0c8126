'use client'
import { AttachmentError, type AttachmentProgress, type DownloadProgress, type PatientAttachment } from '@cliniko/core'
import {
  type AttachmentDownload,
  type AttachmentFile,
  type AttachmentUpload,
  attachmentDownload,
  attachmentUpload,
  type NewAttachment,
  type QueryError,
  type UnfinishedAttachment,
} from '@cliniko/query'
import { type UseMutationResult, useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { MutationHookOptions } from './mutation-hook.js'
import { useClinikoClient } from './provider.js'

/** What a hook sets itself. */
type Controlled = 'onProgress' | 'signal'

/** What {@link useAttachmentUpload} attaches: a file to a patient, or what is left of an attachment. */
export type AttachmentUploadVariables = Omit<NewAttachment, Controlled> | Omit<UnfinishedAttachment, Controlled>

/** The result of {@link useAttachmentUpload}. */
export type AttachmentUploadResult<Context = unknown> = UseMutationResult<
  PatientAttachment,
  QueryError,
  AttachmentUploadVariables,
  Context
> & {
  /** The progress of the latest upload, null if none has begun. Only browsers report bytes. */
  readonly progress: AttachmentProgress | null
  /** Aborts the latest upload. */
  readonly cancel: () => void
  /** Finishes an upload whose file is already with the storage. Undefined if there is none. */
  readonly resume: (() => void) | undefined
}

/**
 * Attaches a file to a patient. Afterwards it is in the patient's lists. An upload goes on if its component is unmounted.
 *
 * @example
 * const upload = useAttachmentUpload()
 * upload.mutate({ patientId, file, description: 'Referral', accept: '.pdf' })
 * upload.progress && <progress value={upload.progress.loaded} max={upload.progress.total} />
 * upload.isPending && <button onClick={upload.cancel}>Cancel</button>
 * upload.resume && <button onClick={upload.resume}>Try again</button>
 */
export function useAttachmentUpload<Context = unknown>(
  options?: MutationHookOptions<PatientAttachment, AttachmentUploadVariables, Context>,
): AttachmentUploadResult<Context> {
  const { mutationFn, ...own } = attachmentUpload(useClinikoClient())
  const transfer = useTransfer<AttachmentProgress>()
  const mutation = useMutation<PatientAttachment, QueryError, AttachmentUploadVariables, Context>({
    ...options,
    ...own,
    mutationFn: (variables, context) => {
      const { signal, onProgress } = transfer.begin()
      const upload: AttachmentUpload =
        'resume' in variables ? { ...variables, signal } : { ...variables, signal, onProgress }
      return mutationFn(upload, context)
    },
  })
  const left = mutation.error instanceof AttachmentError ? mutation.error.resume : undefined
  return {
    ...mutation,
    progress: transfer.progress,
    cancel() {
      transfer.cancel()
      mutation.reset()
    },
    resume: left && (() => mutation.mutate({ resume: left })),
  }
}

/** What {@link useAttachmentDownload} downloads. */
export type AttachmentDownloadVariables = Omit<AttachmentDownload, Controlled>

/** The result of {@link useAttachmentDownload}. */
export type AttachmentDownloadResult<Context = unknown> = UseMutationResult<
  AttachmentFile,
  QueryError,
  AttachmentDownloadVariables,
  Context
> & {
  /** The progress of the latest download, null if none has begun. */
  readonly progress: DownloadProgress | null
  /** A URL of the file for links and images: it is revoked at the next download, and when the component is unmounted. */
  readonly url: string | null
  /** Aborts the latest download. Unmounting the component does, too. */
  readonly cancel: () => void
}

/**
 * Downloads the file of an attachment. `data` has its blob, `url` is for links and images.
 *
 * Don't open it as a page of your app: an HTML or SVG file could run scripts there.
 *
 * @example
 * const download = useAttachmentDownload()
 * <button onClick={() => download.mutate({ attachment })}>Open</button>
 * download.url && <a href={download.url} download={download.data?.name}>Save</a>
 */
export function useAttachmentDownload<Context = unknown>(
  options?: MutationHookOptions<AttachmentFile, AttachmentDownloadVariables, Context>,
): AttachmentDownloadResult<Context> {
  const { mutationFn, ...own } = attachmentDownload(useClinikoClient())
  const transfer = useTransfer<DownloadProgress>()
  const mutation = useMutation<AttachmentFile, QueryError, AttachmentDownloadVariables, Context>({
    ...options,
    ...own,
    mutationFn: (variables, context) => mutationFn({ ...variables, ...transfer.begin() }, context),
  })
  const url = useObjectUrl(mutation.data?.blob)
  useEffect(() => transfer.abort, [transfer.abort])
  return {
    ...mutation,
    progress: transfer.progress,
    url,
    cancel() {
      transfer.cancel()
      mutation.reset()
    },
  }
}

/** Follows the latest of a component's transfers. */
function useTransfer<Progress>() {
  const [progress, setProgress] = useState<Progress | null>(null)
  const latest = useRef<AbortController | null>(null)
  const [abort] = useState(() => () => latest.current?.abort())
  return {
    progress,
    abort,
    /** Returns the options of a new transfer. */
    begin() {
      const controller = new AbortController()
      latest.current = controller
      setProgress(null)
      return {
        signal: controller.signal,
        onProgress: (next: Progress) => {
          if (latest.current === controller) setProgress(next)
        },
      }
    },
    cancel() {
      abort()
      latest.current = null
      setProgress(null)
    },
  }
}

/** Returns a URL of a blob, for as long as the component is mounted. */
function useObjectUrl(blob: Blob | undefined): string | null {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (!blob) return undefined
    const next = URL.createObjectURL(blob)
    // eslint-disable-next-line react-hooks/set-state-in-effect -- what has to be revoked can't be made during a render
    setUrl(next)
    return () => {
      URL.revokeObjectURL(next)
      setUrl(null)
    }
  }, [blob])
  return url
}
