import {
  type Client,
  type CustomField,
  type CustomFieldEdits,
  checkClient,
  editCustomFields,
  type Patient,
  type PublicSettings,
  patients,
  readCustomFields,
  settings,
} from '@cliniko/core'
import type { CacheClient } from '../cache.js'
import { inOrder } from '../in-order.js'
import type { ClinikoMutation } from '../mutation.js'
import { throwIfEnded } from '../mutation-session.js'
import { type ClinikoQuery, query } from '../query.js'
import { throwIfOffline, write } from '../write.js'
import { checkVariables } from './check-variables.js'

/** An archived patient keeps their custom fields. */
const archivedOrNot = { where: { archived: 'any' } } as const

/** The queries that {@link toCustomFields} takes the results of. */
export type CustomFieldsQueries = readonly [patient: ClinikoQuery<Patient>, settings: ClinikoQuery<PublicSettings>]

/**
 * Returns the options of two queries: for a patient, archived or not, and for the settings that define the custom fields. The settings count
 * as fresh for an hour.
 *
 * @example const results = useQueries({ queries: customFieldsQueries(client, patientId) })
 */
export function customFieldsQueries(client: Client, patientId: string): CustomFieldsQueries {
  return [query(client, patients.get, patientId, archivedOrNot), query(client, settings.getPublic)]
}

/**
 * Returns a patient's custom fields, filled in or not, from the results of {@link customFieldsQueries}. Undefined until both
 * are there.
 *
 * @example toCustomFields(results)?.find(({ section, name }) => section === 'Insurance' && name === 'Provider')
 */
export function toCustomFields([patient, settings]: readonly [
  { readonly data?: Patient | undefined },
  { readonly data?: PublicSettings | undefined },
]): readonly CustomField[] | undefined {
  if (!patient.data || !settings.data) return undefined
  return readCustomFields(patient.data.custom_fields, settings.data.patient_custom_fields_definition)
}

/** The variables of {@link customFieldsEdit}. */
export interface CustomFieldsEdit {
  readonly patientId: string
  /** New values by the names of section and field. null empties a field. */
  readonly edits: CustomFieldEdits
}

/**
 * Returns the options of a mutation that changes some of a patient's custom fields, by their names. It fetches the patient
 * first, because an update replaces all values, and keeps the others. Edits of one patient are sent one after the other.
 *
 * @throws {@link InputError} if the API would reject an edit. Its `fields` says what is wrong with each.
 * @example
 * useMutation(customFieldsEdit(client)).mutate({ patientId, edits: { Insurance: { Provider: 'Made Up Mutual' } } })
 */
export function customFieldsEdit(client: Client): ClinikoMutation<Patient, CustomFieldsEdit> {
  checkClient(client)
  return {
    mutationKey: [client.scope, 'patients', 'custom_fields'],
    async mutationFn(variables, context) {
      checkVariables(variables, '{ patientId, edits }')
      const { patientId, edits } = variables
      throwIfOffline(patients.update)
      throwIfEnded(context, client)
      const { client: queryClient } = context
      return inOrder({ queryClient, client, record: `patients/${patientId}/custom_fields` }, async () => {
        throwIfEnded(context, client)
        const [patient, definition] = await Promise.all([
          client.request(patients.get, patientId, archivedOrNot),
          definitionOf(queryClient, client),
        ])
        const custom_fields = editCustomFields(patient.custom_fields, definition, edits)
        // A PATCH responds with the whole record.
        return (await write(context, client, patients.update, { id: patientId, custom_fields })) as Patient
      })
    },
    retry: false,
    networkMode: 'always',
  }
}

/** The definition of the custom fields, from the cache if it is there. */
async function definitionOf(
  queryClient: CacheClient,
  client: Client,
): Promise<PublicSettings['patient_custom_fields_definition']> {
  const { queryKey } = query(client, settings.getPublic)
  const known = queryClient.getQueryData(queryKey) as PublicSettings | undefined
  return (known ?? (await client.request(settings.getPublic))).patient_custom_fields_definition
}
