'use client'
import type { CustomField, Patient } from '@cliniko/core'
import { type CustomFieldsEdit, customFieldsEdit, customFieldsQueries, toCustomFields } from '@cliniko/query'
import { useQueries } from '@tanstack/react-query'
import { type CombinedOptions, type CombinedResult, combined, withOptions } from './combined.js'
import { hookOf, type MutationHook } from './mutation-hook.js'
import { useClinikoClient } from './provider.js'

/**
 * Reads a patient's custom fields by their names: every field that the settings define, filled in or not. The definitions
 * count as fresh for an hour. While the id is null, nothing is sent.
 *
 * @example
 * const { data: fields = [] } = useCustomFields(patientId)
 * fields.map((field) => (field.type === 'text' ? [field.name, field.value] : [field.name]))
 */
export function useCustomFields<Selected = readonly CustomField[]>(
  patientId: string | null | undefined,
  options: CombinedOptions<readonly CustomField[], Selected> = {},
): CombinedResult<Selected> {
  const [patient, settings] = customFieldsQueries(useClinikoClient(), patientId ?? '')
  return useQueries({
    queries: withOptions([patient, settings], options, patientId != null, 'useCustomFields'),
    combine: (results) =>
      combined(results, toCustomFields(results as unknown as Parameters<typeof toCustomFields>[0]), options.select),
  })
}

/**
 * Changes some of a patient's custom fields by their names, and keeps the others.
 *
 * @example
 * const edit = useEditCustomFields()
 * edit.mutate({ patientId, edits: { Insurance: { Provider: 'Made Up Mutual', Expires: null } } })
 */
export const useEditCustomFields: MutationHook<Patient, CustomFieldsEdit> = /* @__PURE__ */ hookOf(customFieldsEdit)
