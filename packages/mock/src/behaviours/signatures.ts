import type { PatientForm, PatientFormQuestionSignature } from '@cliniko/core'
import { signatureRecord } from '../records/signatures.js'
import type { Store } from '../store/store.js'

/** Keeps the pictures of signatures that a form was sent. In their places are their ids from then on. */
export function keepSignatures(store: Store, { id, content }: PatientForm): void {
  for (const { questions = [] } of content?.sections ?? []) {
    for (const question of questions) {
      if (question.type === 'signature' && 'signature' in question) keep(store, id, question)
    }
  }
}

function keep(
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
