'use client'
import { treatmentNotes } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** Reads one page of treatment notes: `useTreatmentNotes({ where: { patient_id, draft: true } })`. */
export const useTreatmentNotes = /* @__PURE__ */ queryHook(treatmentNotes.list)

/** Reads treatment notes page by page: `useInfiniteTreatmentNotes({ where: { patient_id, draft: true } })`. */
export const useInfiniteTreatmentNotes = /* @__PURE__ */ infiniteHook(treatmentNotes.list)

/** Reads one page of the treatment notes of a patient: `useTreatmentNotesForPatient(patientId)`. */
export const useTreatmentNotesForPatient = /* @__PURE__ */ queryHook(treatmentNotes.listForPatient)

/** Reads the treatment notes of a patient page by page: `useInfiniteTreatmentNotesForPatient(patientId)`. */
export const useInfiniteTreatmentNotesForPatient = /* @__PURE__ */ infiniteHook(treatmentNotes.listForPatient)

/** Reads a treatment note: `useTreatmentNote(id)`. */
export const useTreatmentNote = /* @__PURE__ */ queryHook(treatmentNotes.get)

/** Creates a treatment note: `useCreateTreatmentNote().mutate({ patient_id, title, content })`. */
export const useCreateTreatmentNote = /* @__PURE__ */ mutationHook(treatmentNotes.create)

/** Changes a treatment note: `useUpdateTreatmentNote().mutate({ id, draft: false })`. */
export const useUpdateTreatmentNote = /* @__PURE__ */ mutationHook(treatmentNotes.update)

/** Archives a treatment note: `useArchiveTreatmentNote().mutate(id)`. */
export const useArchiveTreatmentNote = /* @__PURE__ */ mutationHook(treatmentNotes.archive)

/** Restores an archived treatment note: `useUnarchiveTreatmentNote().mutate(id)`. */
export const useUnarchiveTreatmentNote = /* @__PURE__ */ mutationHook(treatmentNotes.unarchive)
