'use client'
import { type CustomField, type Patient, patients, readCustomFields } from '@cliniko/core'
import { query } from '@cliniko/query'
import { useClinikoClient, useEditCustomFields, usePublicSettings, useUpdatePatient } from '@cliniko/react'
import { useQueryClient } from '@tanstack/react-query'
import { answerOf, type CustomEdits, customKey, toApiEdits } from './custom-edits'
import { editedInput } from './inputs'
import { type Conflict, conflictsOf } from './merge'
import { type Body, bodyOf, valuesOf } from './values'

/** What to save of a patient. */
export interface Changes {
  readonly body: Body
  readonly custom: CustomEdits
}

/** Saves a patient who may have been changed by somebody else meanwhile. */
export interface Save {
  /** Fetches the patient as they are now, and returns which fields would overwrite what somebody else saved. */
  readonly check: (opened: Patient, fields: readonly CustomField[], changes: Changes) => Promise<Check>
  /** Sends what changed, and nothing else. */
  readonly send: (id: string, fields: readonly CustomField[], changes: Changes) => Promise<Patient | undefined>
}

/** The patient as Cliniko has them now. */
export interface Check {
  readonly latest: Patient
  readonly conflicts: readonly Conflict[]
}

/** Returns how to save an edited patient. */
export function useSave(): Save {
  const client = useClinikoClient()
  const queryClient = useQueryClient()
  const update = useUpdatePatient()
  const editCustomFields = useEditCustomFields()
  const definition = usePublicSettings().data?.patient_custom_fields_definition ?? null

  async function check(opened: Patient, fields: readonly CustomField[], { body, custom }: Changes): Promise<Check> {
    const { id, ...filters } = editedInput(opened.id)
    const latest = await queryClient.fetchQuery({ ...query(client, patients.get, id, filters), staleTime: 0 })
    // Not by `updated_at`, which is the same for two changes within a second.
    const current = readCustomFields(latest.custom_fields ?? null, definition)
    return {
      latest,
      conflicts: [
        ...conflictsOf(bodyOf(valuesOf(opened)), body, bodyOf(valuesOf(latest))),
        ...conflictsOf(answersOf(fields, custom), custom as Body, answersOf(current, custom)),
      ],
    }
  }

  async function send(
    id: string,
    fields: readonly CustomField[],
    { body, custom }: Changes,
  ): Promise<Patient | undefined> {
    // First what may be refused before it is sent.
    const edited = Object.keys(custom).length
      ? await editCustomFields.mutateAsync({ patientId: id, edits: toApiEdits(fields, custom) })
      : undefined
    return Object.keys(body).length ? update.mutateAsync({ id, ...body }) : edited
  }

  return { check, send }
}

/** The answers that a patient has to the fields that were edited. */
function answersOf(fields: readonly CustomField[], edits: CustomEdits): Body {
  const edited = fields.filter((field) => edits[customKey(field)] !== undefined)
  return Object.fromEntries(edited.map((field) => [customKey(field), answerOf(field, {})])) as Body
}
