'use client'
import { treatmentNotes } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** A page of treatment notes. */
export const useTreatmentNotes = /* @__PURE__ */ queryHook(treatmentNotes.list)

/** Treatment notes page by page. */
export const useInfiniteTreatmentNotes = /* @__PURE__ */ infiniteHook(treatmentNotes.list)

/** One treatment note by id. */
export const useTreatmentNote = /* @__PURE__ */ queryHook(treatmentNotes.get)

/** Creates a treatment note. */
export const useCreateTreatmentNote = /* @__PURE__ */ mutationHook(treatmentNotes.create)

/** Changes fields of a treatment note: `mutate({ id, …fields })`. */
export const useUpdateTreatmentNote = /* @__PURE__ */ mutationHook(treatmentNotes.update)

/** Archives a treatment note: `mutate(id)`. */
export const useArchiveTreatmentNote = /* @__PURE__ */ mutationHook(treatmentNotes.archive)

/** Brings an archived treatment note back: `mutate(id)`. */
export const useUnarchiveTreatmentNote = /* @__PURE__ */ mutationHook(treatmentNotes.unarchive)
