'use client'
import { treatmentNotes } from '@cliniko/core'
import { allHook } from '../all-hook.js'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'
import { suspenseAllHook } from '../suspense-all-hook.js'
import { suspenseHook } from '../suspense-hook.js'
import { suspenseInfiniteHook } from '../suspense-infinite-hook.js'

/** Reads one page of treatment notes: `useTreatmentNotes({ where: { patient_id, draft: true } })`. */
export const useTreatmentNotes = /* @__PURE__ */ queryHook(treatmentNotes.list)

/** Reads treatment notes page by page: `useInfiniteTreatmentNotes({ where: { patient_id, draft: true } })`. */
export const useInfiniteTreatmentNotes = /* @__PURE__ */ infiniteHook(treatmentNotes.list)

/** Reads all treatment notes: `useAllTreatmentNotes({ where: { patient_id, draft: true } })`. */
export const useAllTreatmentNotes = /* @__PURE__ */ allHook(treatmentNotes.list)

/**
 * Reads one page of treatment notes, with Suspense.
 * @example useSuspenseTreatmentNotes({ where: { patient_id, draft: true } })
 */
export const useSuspenseTreatmentNotes = /* @__PURE__ */ suspenseHook(treatmentNotes.list)

/**
 * Reads treatment notes page by page, with Suspense.
 * @example useSuspenseInfiniteTreatmentNotes({ where: { patient_id, draft: true } })
 */
export const useSuspenseInfiniteTreatmentNotes = /* @__PURE__ */ suspenseInfiniteHook(treatmentNotes.list)

/** Reads all treatment notes, with Suspense: `useSuspenseAllTreatmentNotes({ where: { patient_id, draft: true } })`. */
export const useSuspenseAllTreatmentNotes = /* @__PURE__ */ suspenseAllHook(treatmentNotes.list)

/** Reads one page of the treatment notes of a patient: `useTreatmentNotesForPatient(patientId)`. */
export const useTreatmentNotesForPatient = /* @__PURE__ */ queryHook(treatmentNotes.listForPatient)

/** Reads the treatment notes of a patient page by page: `useInfiniteTreatmentNotesForPatient(patientId)`. */
export const useInfiniteTreatmentNotesForPatient = /* @__PURE__ */ infiniteHook(treatmentNotes.listForPatient)

/** Reads all treatment notes of a patient: `useAllTreatmentNotesForPatient(patientId)`. */
export const useAllTreatmentNotesForPatient = /* @__PURE__ */ allHook(treatmentNotes.listForPatient)

/**
 * Reads one page of the treatment notes of a patient, with Suspense.
 * @example useSuspenseTreatmentNotesForPatient(patientId)
 */
export const useSuspenseTreatmentNotesForPatient = /* @__PURE__ */ suspenseHook(treatmentNotes.listForPatient)

/**
 * Reads the treatment notes of a patient page by page, with Suspense.
 * @example useSuspenseInfiniteTreatmentNotesForPatient(patientId)
 */
export const useSuspenseInfiniteTreatmentNotesForPatient = /* @__PURE__ */ suspenseInfiniteHook(
  treatmentNotes.listForPatient,
)

/** Reads all treatment notes of a patient, with Suspense: `useSuspenseAllTreatmentNotesForPatient(patientId)`. */
export const useSuspenseAllTreatmentNotesForPatient = /* @__PURE__ */ suspenseAllHook(treatmentNotes.listForPatient)

/** Reads a treatment note: `useTreatmentNote(id)`. */
export const useTreatmentNote = /* @__PURE__ */ queryHook(treatmentNotes.get)

/** Reads a treatment note, with Suspense: `useSuspenseTreatmentNote(id)`. */
export const useSuspenseTreatmentNote = /* @__PURE__ */ suspenseHook(treatmentNotes.get)

/** Creates a treatment note: `useCreateTreatmentNote().mutate({ patient_id, title, content })`. */
export const useCreateTreatmentNote = /* @__PURE__ */ mutationHook(treatmentNotes.create)

/** Changes a treatment note: `useUpdateTreatmentNote().mutate({ id, draft: false })`. */
export const useUpdateTreatmentNote = /* @__PURE__ */ mutationHook(treatmentNotes.update)

/** Archives a treatment note: `useArchiveTreatmentNote().mutate(id)`. */
export const useArchiveTreatmentNote = /* @__PURE__ */ mutationHook(treatmentNotes.archive)

/** Restores an archived treatment note: `useUnarchiveTreatmentNote().mutate(id)`. */
export const useUnarchiveTreatmentNote = /* @__PURE__ */ mutationHook(treatmentNotes.unarchive)
