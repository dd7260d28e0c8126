'use client'
import { signatures } from '@cliniko/core'
import { queryHook } from '../query-hook.js'

/** Reads a signature on a patient form: `useSignature({ patient_form_id, id })`. */
export const useSignature = /* @__PURE__ */ queryHook(signatures.get)
