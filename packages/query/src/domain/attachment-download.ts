import {
  type Client,
  checkClient,
  type DownloadOptions,
  downloadAttachment,
  type PatientAttachment,
  patientAttachments,
} from '@cliniko/core'
import type { ClinikoMutation } from '../mutation.js'
import { sessionOf, throwIfEnded, whileSignedIn } from '../mutation-session.js'
import { checkVariables } from './check-variables.js'

/** The variables of {@link attachmentDownload}. */
export interface AttachmentDownload extends DownloadOptions {
  /** The attachment, or its id, which takes one more request. */
  readonly attachment: string | PatientAttachment
}

/** A downloaded file. */
export interface AttachmentFile {
  /** A file name that is safe to save under. */
  readonly name: string
  /** The media type, as it was uploaded. It is no proof of what the file holds. */
  readonly type: string
  readonly blob: Blob
}

/**
 * Returns the options of a mutation that downloads the file of an attachment. It is no query, so that no file is kept in the
 * cache of queries, where persisters would store it.
 *
 * Don't open a downloaded file as a page of your app: an HTML or SVG file could run scripts there.
 *
 * @throws What `downloadAttachment` throws.
 * @example
 * const download = useMutation(attachmentDownload(client))
 * download.mutate({ attachment, onProgress, signal })
 */
export function attachmentDownload(client: Client): ClinikoMutation<AttachmentFile, AttachmentDownload> {
  checkClient(client)
  return {
    mutationKey: [client.scope, patientAttachments.get.resource, 'download'],
    async mutationFn(variables, context) {
      checkVariables(variables, '{ attachment }')
      throwIfEnded(context, client)
      const { attachment, ...options } = variables
      return whileSignedIn(sessionOf(context, client), variables.signal, async (signal) => {
        const file = await downloadAttachment(client, attachment, { ...options, signal })
        return { name: file.name, type: file.type, blob: await file.blob() }
      })
    },
    retry: false,
    networkMode: 'always',
  }
}
