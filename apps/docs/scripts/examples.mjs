import * as core from '@cliniko/core'
import { createMock } from '@cliniko/mock'

/** Lists whose records are inside others, and single records: how to get one of the seeded clinic. */
const special = {
  /** @param {Clinic} clinic */
  available_times: ({ cliniko, businessId, practitionerId, typeId }) =>
    cliniko.availableTimes.list(businessId, practitionerId, typeId, { from: '2026-03-03', to: '2026-03-09' }),
  /** @param {Clinic} clinic */
  settings: ({ cliniko }) => cliniko.settings.get(),
  /** @param {Clinic} clinic */
  signatures: async ({ cliniko }) => {
    for await (const form of cliniko.patientForms.list({ perPage: 100 })) {
      const id = /"signature_id":"?(\d+)/.exec(JSON.stringify(form))?.[1]
      if (id) return cliniko.signatures.get(form.id, id)
    }
    throw new Error('The seeded clinic has no signature.')
  },
}

/** @typedef {{ cliniko: core.Cliniko, businessId: string, practitionerId: string, typeId: string }} Clinic */

/**
 * Returns a record of each resource, by the API's name for it, as the seeded clinic of the mock returns it.
 * @returns {Promise<ReadonlyMap<string, unknown>>}
 */
export async function examplesOf() {
  const cliniko = createMock({ seed: 1, now: '2026-03-02T00:00:00Z', rateLimit: false }).client()
  const businesses = (await cliniko.businesses.list()).items
  const practitioners = (await cliniko.practitioners.list()).items
  const types = (await cliniko.appointmentTypes.list()).items
  /** @type {Clinic} */
  const clinic = { cliniko, businessId: businesses[0]?.id ?? '', practitionerId: '', typeId: '' }
  for (const practitioner of practitioners) {
    for (const type of types) {
      if (clinic.typeId) break
      const ids = /** @type {const} */ ([clinic.businessId, practitioner.id, type.id])
      const times = await cliniko.availableTimes
        .list(...ids, { from: '2026-03-03', to: '2026-03-09' })
        .then(({ items }) => items)
        .catch(() => [])
      if (times.length) Object.assign(clinic, { practitionerId: practitioner.id, typeId: type.id })
    }
  }
  const examples = new Map()
  for (const operations of Object.values(core)) {
    const list = operationIn(operations, 'list')
    const any = list ?? operationIn(operations, 'get')
    if (!any) continue
    const read = Object.entries(special).find(([resource]) => resource === any.resource)?.[1]
    const result = await (read ? read(clinic) : cliniko.request(/** @type {core.ListOperation} */ (any)))
    const record =
      result && typeof result === 'object' && 'items' in result ? /** @type {unknown[]} */ (result.items)[0] : result
    if (!record) throw new Error(`The seeded clinic has no ${any.resource}.`)
    examples.set(any.resource, shortened(record))
  }
  return examples
}

/**
 * @param {unknown} module
 * @param {string} name
 * @returns {core.Operation | undefined}
 */
function operationIn(module, name) {
  if (typeof module !== 'object' || module === null || !(name in module)) return undefined
  const value = Object.entries(module).find(([key]) => key === name)?.[1]
  return core.isOperation(value) ? value : undefined
}

/** Cuts lists after two entries, and texts after 200 characters. @param {unknown} value @returns {unknown} */
function shortened(value) {
  if (typeof value === 'string') return value.length > 200 ? `${value.slice(0, 200)}…` : value
  if (Array.isArray(value)) return value.slice(0, 2).map(shortened)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shortened(inner)]))
}
