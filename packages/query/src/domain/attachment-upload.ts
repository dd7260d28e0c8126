import {
  type AttachmentOptions,
  type AttachmentResume,
  type Client,
  checkClient,
  type PatientAttachment,
  patientAttachments,
  type ResumeOptions,
  resumeAttachment,
  uploadAttachment,
} from '@cliniko/core'
import { patchWith } from '../layers/returned.js'
import { storeOf } from '../layers/store.js'
import type { ClinikoMutation } from '../mutation.js'
import { sessionOf, throwIfEnded, whileSignedIn } from '../mutation-session.js'
import { throwIfOffline } from '../write.js'
import { checkVariables } from './check-variables.js'

/** A file to attach to a patient. */
export interface NewAttachment extends AttachmentOptions {
  readonly patientId: string
  /** A `File`, or a `Blob` with `filename`. */
  readonly file: Blob
}

/** An attachment to finish whose file is already uploaded. */
export interface UnfinishedAttachment extends ResumeOptions {
  /** The `resume` of an `AttachmentError`. */
  readonly resume: AttachmentResume
}

/** The variables of {@link attachmentUpload}. */
export type AttachmentUpload = NewAttachment | UnfinishedAttachment

/**
 * Returns the options of a mutation that attaches a file to a patient, or finishes an attachment whose file is already
 * uploaded. Afterwards the attachment is in the patient's cached lists.
 *
 * @throws {@link AttachmentError} if the file was not attached. It has `resume` if the file is already uploaded. Also throws
 * what `uploadAttachment` throws.
 * @example
 * const upload = useMutation(attachmentUpload(client))
 * upload.mutate({ patientId, file, accept: '.pdf', onProgress, signal })
 * if (upload.error instanceof AttachmentError && upload.error.resume) upload.mutate({ resume: upload.error.resume })
 */
export function attachmentUpload(client: Client): ClinikoMutation<PatientAttachment, AttachmentUpload> {
  checkClient(client)
  const { scope } = client
  const { resource } = patientAttachments.list
  return {
    mutationKey: [scope, resource, 'upload'],
    async mutationFn(variables, context) {
      checkVariables(variables, '{ patientId, file }')
      throwIfOffline(patientAttachments.create)
      throwIfEnded(context, client)
      const pending = storeOf(context.client).begin(scope)
      try {
        const attachment = await whileSignedIn(sessionOf(context, client), variables.signal, (signal) =>
          send(client, { ...variables, signal }),
        )
        const undecided = pending.apply([{ ...patchWith(resource, withName(attachment, variables)), previous: null }])
        pending.invalidate((query) => undecided.has(query))
        return attachment
      } finally {
        pending.end()
      }
    },
    retry: false,
    networkMode: 'always',
  }
}

function send(client: Client, variables: AttachmentUpload): Promise<PatientAttachment> {
  if ('resume' in variables) {
    const { resume, ...options } = variables
    return resumeAttachment(client, resume, options)
  }
  const { patientId, file, ...options } = variables
  return uploadAttachment(client, patientId, file, options)
}

/** Returns an attachment with the name of its file, which the API returns only once it has processed it. */
function withName(attachment: PatientAttachment, variables: AttachmentUpload): PatientAttachment {
  if (attachment.filename) return attachment
  if ('resume' in variables)
    return { ...attachment, filename: variables.resume.shownFilename ?? variables.resume.filename }
  const { file, filename } = variables
  return { ...attachment, filename: filename ?? ('name' in file ? String(file.name) : null) }
}
