import { ConfigError, type Operation } from '@cliniko/core'
import { fieldsTagged, type Tag, type TaggedResource } from '@cliniko/schemas/privacy'
import type { Caller } from './caller.js'
import { type OwnRecords, type Rule, rule, type Visibility } from './policy/rule.js'

/** What a preset adds to its operations. */
export interface PresetOptions {
  /** Links whose records the proxy includes, where an operation has them. They show what the preset shows of their resource. */
  readonly include?: readonly string[] | undefined
}

/** Numbers by which a patient could be taken for somebody else, and where a booking came from. */
const identityNumbers = ['booking_ip_address', 'dva_card_number', 'medicare', 'medicare_reference_number']

/**
 * Allows operations without health data, such as notes, alerts and answers of forms, and without Medicare and DVA numbers. None
 * of these can be written. A field that the schemas don't know is withheld.
 *
 * @throws {@link ConfigError} if an entry isn't an operation.
 * @example
 * allow: frontDesk([patients.list, patients.get, patients.update, individualAppointments.list], { include: ['patient'] })
 */
export function frontDesk(operations: readonly Operation[], options: PresetOptions = {}): readonly Rule[] {
  const show = (resource: string): Visibility => ({
    fields: tagged(resource, ['none', 'personal']).filter((field) => !identityNumbers.includes(field)),
    redact: [...tagged(resource, ['health']), ...identityNumbers],
  })
  return rulesOf(operations, show, options)
}

/**
 * Allows operations that read, without anything that identifies a person or is about their health: times, kinds, prices and
 * counts are shown. Operations that write are left out.
 *
 * @throws {@link ConfigError} if an entry isn't an operation.
 * @example allow: reports([individualAppointments.list, invoices.list])
 */
export function reports(operations: readonly Operation[], options: PresetOptions = {}): readonly Rule[] {
  return rulesOf(readsIn(operations), (resource) => ({ fields: tagged(resource, ['none']) }), options)
}

/**
 * Allows operations that read, with all fields. Operations that write are left out.
 *
 * @throws {@link ConfigError} if an entry isn't an operation.
 * @example allow: readOnly(Object.values(patients))
 */
export function readOnly(operations: readonly Operation[], options: PresetOptions = {}): readonly Rule[] {
  return rulesOf(readsIn(operations), () => ({}), options)
}

/**
 * Allows operations with all fields. Records that link to a practitioner, such as appointments, are narrowed to the caller's
 * own. Others, such as patients, are not.
 *
 * @param idOf - Returns the id of the caller's practitioner, or undefined for callers who may see the records of all.
 * @throws {@link ConfigError} if an entry isn't an operation.
 * @example allow: practitioner(operations, (caller: Staff) => caller.practitionerId)
 */
export function practitioner<C extends Caller>(
  operations: readonly Operation[],
  idOf: (caller: C) => string | undefined,
  options: PresetOptions = {},
): readonly Rule<C>[] {
  const where = (caller: C): OwnRecords | undefined => {
    const id = idOf(caller)
    return id === undefined ? undefined : { practitioner_id: id }
  }
  return rulesOf(operations, () => ({}), options).map((own): Rule<C> => {
    const { resource } = own.operation
    return tagged(resource, ['none', 'personal', 'health']).includes('practitioner') ? { ...own, where } : own
  })
}

function readsIn(operations: readonly Operation[]): readonly Operation[] {
  return checked(operations).filter(({ method }) => method === 'GET')
}

function checked(operations: readonly Operation[]): readonly Operation[] {
  const isList = Array.isArray(operations) && operations.every((operation) => typeof operation?.path === 'string')
  if (!isList) throw new ConfigError('A preset takes a list of operations, such as [patients.list].')
  return operations
}

function rulesOf(
  operations: readonly Operation[],
  show: (resource: string) => Visibility,
  { include = [] }: PresetOptions,
): readonly Rule[] {
  return checked(operations).map((operation) => {
    const links = include.filter((link) => Object.hasOwn(operation.links, link))
    return rule(operation, {
      ...show(operation.resource),
      include: Object.fromEntries(links.map((link) => [link, ofAll([operation.links[link] ?? []].flat().map(show))])),
    })
  })
}

/** What is shown of records that may be of several resources: the fields that are shown of each. */
function ofAll(visibilities: readonly Visibility[]): Visibility {
  const [first, ...others] = visibilities
  const fields = first?.fields?.filter((field) => others.every((other) => other.fields?.includes(field) ?? true))
  return { fields, redact: visibilities.flatMap(({ redact = [] }) => redact) }
}

function tagged(resource: string, tags: readonly Tag[]): readonly string[] {
  // An unknown resource has no tags: nothing is shown of it.
  return fieldsTagged(resource as TaggedResource, tags)
}
