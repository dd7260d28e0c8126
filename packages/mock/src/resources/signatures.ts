import {
  signatures as operations,
  type PatientForm,
  type PatientFormQuestionSignature,
  type Signature,
} from '@cliniko/core'
import type { Store } from '../store/store.js'
import type { MockResource } from './resource.js'

/** A signature can only be read through its form. */
export const signatures: MockResource = {
  gets: {
    [operations.get.path](store, patientFormId, id) {
      const signature = store.tables.signatures.peek(id)
      return signature?.links.self === signatureUrl(store, patientFormId, id) ? signature : undefined
    },
  },
}

/** Stores the images of signatures in a form, and replaces each with the id of the stored signature. */
export function storeSignatures(store: Store, { id, content }: PatientForm): void {
  for (const { questions = [] } of content?.sections ?? []) {
    for (const question of questions) {
      if (question.type === 'signature' && 'signature' in question) storeSignature(store, id, question)
    }
  }
}

function storeSignature(
  store: Store,
  patientFormId: string,
  question: PatientFormQuestionSignature & { signature?: unknown },
): void {
  const { signature: image } = question
  delete question.signature
  if (typeof image !== 'string') return
  const signature = signatureRecord(store, store.nextId(), { patientFormId, image })
  question.signature_id = store.tables.signatures.add(signature).id
}

function signatureUrl(store: Store, patientFormId: string, id: string): string {
  return store.url(`/patient_forms/${patientFormId}/signatures/${id}`)
}

export function signatureRecord(
  store: Store,
  id: string,
  {
    patientFormId,
    image,
    userId,
  }: { readonly patientFormId: string; readonly image: string; readonly userId?: string },
  createdAt = store.now(),
): Signature {
  return {
    id,
    created_at: createdAt,
    image,
    updated_at: createdAt,
    ...(userId && { user: store.link('users', userId) }),
    links: { self: signatureUrl(store, patientFormId, id) },
  }
}
