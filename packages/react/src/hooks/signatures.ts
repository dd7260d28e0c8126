'use client'
import { signatures } from '@cliniko/core'
import { queryHook } from '../query-hook.js'
import { suspenseHook } from '../suspense-hook.js'

/** Reads a signature on a patient form: `useSignature({ patient_form_id, id })`. */
export const useSignature = /* @__PURE__ */ queryHook(signatures.get)

/** Reads a signature on a patient form, with Suspense: `useSuspenseSignature({ patient_form_id, id })`. */
export const useSuspenseSignature = /* @__PURE__ */ suspenseHook(signatures.get)
