import {
  individualAppointments,
  invoices,
  nameOf,
  type Operation,
  patients,
  practitioners,
  relatedList,
  treatmentNotes,
} from '@cliniko/core'
import { type OwnRecords, type Rule, rule, type Visibility } from '@cliniko/server'
import { frontDesk, practitioner, readOnly, reports } from '@cliniko/server/presets'
import type { Random } from './random.js'
import { recordFields } from './records.js'

/** What the proxies of the fuzz may allow. */
export const pool: readonly Operation[] = [
  ...[patients.list, patients.get, patients.create, patients.update, patients.archive, patients.unarchive],
  ...[individualAppointments.list, individualAppointments.get, individualAppointments.create],
  ...[individualAppointments.update, individualAppointments.cancel, individualAppointments.conflicts],
  ...[invoices.list, invoices.get, invoices.listForPatient, invoices.listForPractitioner],
  ...[treatmentNotes.list, treatmentNotes.get, treatmentNotes.create, treatmentNotes.listForPatient],
  ...[practitioners.list, practitioners.get],
  ...['patients', 'practitioners'].map(relatedList),
]

/** The practitioner of the caller. */
export const ownPractitioner = '1'

const narrowable = ['individual_appointments', 'invoices', 'treatment_notes']

/** Makes what a proxy allows: operations, rules, presets, and several of each. */
export function randomAllow(random: Random): (Operation | Rule)[] {
  const operations = random.some(pool, 0.4)
  const entries = operations.flatMap((operation) => {
    const rules = random.chance(0.6) ? [randomRule(random, operation)] : []
    if (rules.length && random.chance(0.3)) rules.push(randomRule(random, operation))
    return rules.length && random.chance(0.8) ? rules : [operation, ...rules]
  })
  if (!random.chance(0.3)) return entries.length ? entries : [patients.list]
  const include = random.some(['patient', 'practitioner'])
  const preset = random.pick([
    () => frontDesk(random.some(pool), { include }),
    () => reports(random.some(pool), { include }),
    () => readOnly(random.some(pool), { include }),
    () => practitioner(random.some(pool), () => ownPractitioner, { include }),
  ])
  return [patients.list, ...entries, ...preset()]
}

function randomRule(random: Random, operation: Operation): Rule {
  const links = Object.keys(operation.links).filter((link) => link === 'patient' || link === 'practitioner')
  const where: OwnRecords = { practitioner_id: random.chance(0.5) ? ownPractitioner : [ownPractitioner] }
  return rule(operation, {
    ...randomVisibility(random, operation.resource),
    include: Object.fromEntries(
      random.some(links).map((link) => [link, random.chance(0.2) || randomVisibility(random, `${link}s`)]),
    ),
    where: narrowable.includes(operation.resource) && random.chance(0.4) ? where : undefined,
  })
}

function randomVisibility(random: Random, resource: string): Visibility {
  const fields = recordFields[resource] ?? []
  return {
    fields: random.chance(0.5) ? random.some(fields) : undefined,
    redact: random.chance(0.7) ? random.some(fields, 0.3) : undefined,
  }
}

/** What may be read of the records of an operation, and whose they must be, as the documentation of rules says. */
export interface Limits {
  readonly visibilities: readonly Visibility[]
  readonly isNarrowed: boolean
  /** Whether it creates a record, whose owner the request says. */
  readonly isCreate: boolean
  /** By link. */
  readonly included: ReadonlyMap<string, readonly Visibility[]>
}

/** Whether an operation reads one record by its id. */
export const isGet = ({ kind, path, resource, related }: Operation) =>
  kind === 'get' && path === `/${resource}/{id}` && !related

/**
 * Returns the limits of an operation. Its own rules all hold; without any, those of its resource's `get` do, or else those
 * of its `list`.
 */
export function limitsOf(operation: Operation, allow: readonly (Operation | Rule)[]): Limits {
  const rulesWhere = (fits: (candidate: Operation) => boolean) =>
    allow.filter((entry): entry is Rule => 'operation' in entry && fits(entry.operation))
  const own = rulesWhere(
    (candidate) => nameOf(candidate) === nameOf(operation) && isRelated(candidate) === isRelated(operation),
  )
  const ofGet = rulesWhere((candidate) => isGet(candidate) && candidate.resource === operation.resource)
  const hasPlainGet = allow.some(
    (entry) => !('operation' in entry) && isGet(entry) && entry.resource === operation.resource,
  )
  const ofList = rulesWhere(({ kind, resource }) => kind === 'list' && resource === operation.resource)
  const inherited = ofGet.length || hasPlainGet ? ofGet : ofList
  const rules = own.length ? own : inherited
  const included = new Map<string, Visibility[]>()
  for (const { include = {} } of own) {
    for (const [link, shown] of Object.entries(include)) {
      included.set(link, [...(included.get(link) ?? []), ...(shown === true ? [] : [shown])])
    }
  }
  return {
    visibilities: besideRecords(operation) ?? rules.filter(({ fields, redact }) => fields || redact?.length),
    isNarrowed: rules.some(({ where }) => (typeof where === 'function' ? where({ user: 'ada' }) : where) !== undefined),
    isCreate: operation.effect === 'create',
    included,
  }
}

function isRelated({ related }: Operation): boolean {
  return related === true
}

const always = ['id', 'links', 'created_at', 'updated_at', 'archived_at', 'cancelled_at', 'deleted_at']

/** Whether the documentation lets a value be seen, whose path has a field and perhaps fields within it. */
export function mayShow(path: string, { fields, redact = [] }: Visibility): boolean {
  const covers = (name: string) => path === name || path.startsWith(`${name}.`)
  if (always.some(covers)) return true
  return (!fields || fields.some(covers)) && !redact.some(covers)
}

/** Whether a booking has conflicts is no field of the booking. */
function besideRecords({ kind }: Operation): readonly Visibility[] | undefined {
  return kind === 'conflicts' ? [] : undefined
}
