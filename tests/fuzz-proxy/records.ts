import type { Random } from './random.js'

/** Fields of each resource, and paths within them. */
export const recordFields: { readonly [resource: string]: readonly string[] } = {
  patients: [
    ...['first_name', 'last_name', 'email', 'medicare', 'notes', 'date_of_birth', 'surprise', 'custom_fields'],
    ...['patient_phone_numbers', 'patient_phone_numbers.number', 'patient_phone_numbers.phone_type'],
    'custom_fields.sections.name',
  ],
  practitioners: ['first_name', 'last_name', 'description', 'user', 'surprise'],
  individual_appointments: ['starts_at', 'notes', 'patient', 'practitioner', 'patient_name', 'surprise', 'business'],
  invoices: ['number', 'status', 'notes', 'patient', 'practitioner', 'surprise', 'invoice_to'],
  treatment_notes: ['title', 'content', 'content.sections', 'patient', 'practitioner', 'author_name', 'draft'],
}

/** The text of each value: which field of which resource it is, and which practitioner's record it is from. */
const canary = (resource: string, path: string, owner: string) => `§${resource}:${path}@${owner}§`

/** What a canary says. */
export interface Canary {
  readonly resource: string
  readonly path: string
  readonly owner: string
}

/** Returns the canaries in a text. */
export function canariesIn(text: string): Canary[] {
  return [...text.matchAll(/§(\w+):([\w.]+)@(\d+)§/g)].map(([, resource = '', path = '', owner = '']) => ({
    resource,
    path,
    owner,
  }))
}

/** Returns the id of a practitioner whose record has an id. */
export const ownerOf = (id: string): string => id.slice(0, 1)

/** Makes a record of whose values each is a canary. */
export function recordOf(random: Random, resource: string, id: string): Record<string, unknown> {
  const owner = ownerOf(id)
  const leaf = (path: string) => canary(resource, path, owner)
  const record: Record<string, unknown> = { id, created_at: leaf('created_at'), archived_at: null }
  for (const path of recordFields[resource] ?? []) {
    if (path.includes('.')) continue
    record[path] = leaf(path)
  }
  if (resource === 'patients') {
    record.patient_phone_numbers = [0, 1].map(() => ({
      number: leaf('patient_phone_numbers.number'),
      phone_type: leaf('patient_phone_numbers.phone_type'),
    }))
    record.custom_fields = {
      sections: [{ name: leaf('custom_fields.sections.name'), token: leaf('custom_fields.sections.token') }],
    }
  }
  if (resource === 'treatment_notes') record.content = { sections: [{ name: leaf('content.sections.name') }] }
  if (resource !== 'patients' && resource !== 'practitioners') {
    record.patient = linkTo('patients', `${owner}7`)
    record.practitioner = linkTo('practitioners', owner)
  }
  if (random.chance(0.1)) makeOdd(random, record, resource, owner)
  return record
}

function linkTo(resource: string, id: string) {
  return { links: { self: `https://api.au1.cliniko.com/v1/${resource}/${id}` } }
}

/** Makes a record that no document describes. */
function makeOdd(random: Random, record: Record<string, unknown>, resource: string, owner: string): void {
  const leaf = (path: string) => canary(resource, path, owner)
  const whole = () => ({ id: record.id, surprise: canary('patients', 'medicare', owner) })
  random.pick([
    () => Object.defineProperty(record, '__proto__', { value: { notes: leaf('__proto__.notes') }, enumerable: true }),
    () => Object.assign(record, { constructor: leaf('constructor'), toString: leaf('toString') }),
    () => Object.assign(record, { included: { patient: whole(), practitioner: [whole()] } }),
    () => Object.assign(record, { included: { patient: canary('patients', 'medicare', owner) } }),
    () => Object.assign(record, { notes: [[leaf('notes')]], first_name: { deep: leaf('first_name.deep') } }),
    () => Object.assign(record, { patient: leaf('patient'), practitioner: null }),
    () => Object.assign(record, { patient: [linkTo('patients', '17')] }),
    () => Object.assign(record, { patient_phone_numbers: leaf('patient_phone_numbers') }),
    () => delete record.id,
  ])()
}
