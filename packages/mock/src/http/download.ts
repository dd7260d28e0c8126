import type { Store } from '../store/store.js'
import { notFound } from './responses.js'

/** The name of a download, in the form of an operation's. */
export const downloadName = 'GET /patient_attachments/{id}/content'

/** The URL that an attachment's `content` links to. It is no operation of the API. */
const contentPath = /^\/patient_attachments\/(\d+)\/content$/

/** Returns the id of the attachment whose file a request is for, or null if it is for something else. */
export function attachmentIdOf(method: string, path: string): string | null {
  return (method === 'GET' && contentPath.exec(path)?.[1]) || null
}

/** Responds with the file of an attachment, once the clinic has processed it. */
export function downloadResponse({ tables, contents }: Store, attachmentId: string): Response {
  const file = tables.patient_attachments.peek(attachmentId)?.content ? contents.get(attachmentId) : undefined
  if (!file) return notFound()
  return new Response(Uint8Array.from(file.bytes), {
    headers: {
      'content-type': file.contentType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.filename)}`,
    },
  })
}
