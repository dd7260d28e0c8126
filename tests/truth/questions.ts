import { type Client, hidingFields, type ListOperation, type Operation } from '@cliniko/core'
import type { Mock } from '@cliniko/mock'
import { parentTableOf } from '../../packages/mock/src/lists/parents.js'
import { linksOf } from './clinic.js'
import { operations } from './operations.js'
import type { Write } from './writes.js'

/** What a query asks for. */
export interface Question {
  /** For reports: `all GET /patients { include: ['latest_booking'] }`. */
  readonly name: string
  readonly kind: 'one' | 'page' | 'infinite' | 'all'
  readonly operation: Operation
  /** Ids, then parameters. */
  readonly args: readonly unknown[]
}

/** Parameters of a list or a get. */
type Params = { readonly [name: string]: unknown }

export function question(
  kind: Question['kind'],
  operation: Operation,
  ids: readonly string[],
  params: Params = {},
): Question {
  const args = Object.keys(params).length ? [...ids, params] : ids
  const path = ids.reduce((template, id) => template.replace(/\{\w+\}/, id), operation.path)
  const print = Object.keys(params).length ? ` ${JSON.stringify(params).replaceAll('"', '')}` : ''
  return { name: `${kind} ${operation.method} ${path}${print}`, kind, operation, args }
}

/** The resources that have a list of their own or a get, so that their records can be included. */
const readable = new Set(operations.filter(({ kind }) => kind === 'get').map(({ path }) => path))

/** The links of an operation's records that can be included. */
function includable({ links }: Operation): readonly string[] {
  return Object.keys(links).filter((name) =>
    [links[name] ?? []].flat().every((resource) => readable.has(`/${resource}/{id}`) || resource === 'appointments'),
  )
}

const gets = operations.filter(({ kind }) => kind === 'get' || kind === 'conflicts')

/** Everything that is always on screen: each list in each kind, with each include, and a get of each resource. */
export async function everyQuestion(
  mock: Mock,
  client: Client,
  writes: readonly Write[],
): Promise<readonly Question[]> {
  const lists = operations.filter(({ kind }) => kind === 'list')
  const ofLists = await Promise.all(
    lists.map(async (operation) => {
      const ids = await parentsOf(mock, client, operation, writes)
      return ids ? listQuestions(operation, ids) : []
    }),
  )
  return [...ofLists.flat(), ...gets.flatMap((get) => standingGets(mock, get, writes))]
}

function listQuestions(operation: Operation, ids: readonly string[]): readonly Question[] {
  // Available times are lists between two days.
  const between = operation.query.includes('from') ? { from: '2026-06-01', to: '2026-06-03' } : {}
  const links = includable(operation)
  const include = links.length ? { include: links } : {}
  const of = (kind: Question['kind'], params: Params = {}) => question(kind, operation, ids, { ...between, ...params })
  if (ids.length === 1) return [of('page', include), of('infinite', { perPage: 5 }), of('all')]
  return [
    of('page'),
    ...links.map((link) => of('page', { include: [link] })),
    of('infinite', { perPage: 5, ...include }),
    ...('id' in operation.filters ? [of('infinite', { perPage: 5, sort: '-id' })] : []),
    ...(operation.query.includes('from') ? [] : [of('all', include)]),
    ...hiddenOf(operation).map((where) => of('all', { where })),
  ]
}

/** Conditions that find hidden records: with all others, and alone. */
function hiddenOf({ filters }: Operation): readonly Params[] {
  const names = hidingFields.filter((field) => field in filters).map((field) => field.replace('_at', ''))
  if (!names.length) return []
  const withHidden = Object.fromEntries(names.map((name) => [name, 'any']))
  return [withHidden, ...names.map((name) => ({ ...withHidden, [name]: 'only' }))]
}

/** The gets that take no id of a record, and those of the first record of each resource that is written. */
function standingGets(mock: Mock, operation: Operation, writes: readonly Write[]): readonly Question[] {
  if (operation.ids.length === 0) return [question('one', operation, [])]
  if (operation.ids.length === 3) {
    return [question('one', operation, bookableIds(mock), { from: '2026-06-01', to: '2026-06-03' })]
  }
  const first = writes.find(
    ({ resource, operation: { effect } }) => effect === 'change' && resource === operation.resource,
  )
  return first ? getQuestions(operation, first) : []
}

/** The get of a record that is written, without and with all includes. */
function getQuestions(get: Operation, { id, resource, operation: { effect } }: Write): readonly Question[] {
  const isOfRecord = get.ids.join() === 'id' && (get.resource === resource || isBooking(get, resource))
  // A presigned post differs each time.
  const isOfPatient = resource === 'referral_sources' && get.resource === resource && get.ids[0] === 'patient_id'
  if (!id || !(isOfRecord || isOfPatient)) return []
  const include = includable(get)
  const [where] = hiddenOf(get)
  // A record that is hidden before it is restored is found only by a condition.
  const params = effect === 'restore' ? { where } : {}
  return [
    question('one', get, [id], params),
    ...(include.length ? [question('one', get, [id], { ...params, include })] : []),
  ]
}

function isBooking(operation: Operation, resource: string): boolean {
  return (
    operation.resource === 'bookings' &&
    ['individual_appointments', 'group_appointments', 'unavailable_blocks'].includes(resource)
  )
}

function bookableIds({ store }: Mock): readonly string[] {
  const [practitioner = ''] = store.tables.practitioners.keys()
  const [business = ''] = store.worksAt.get(practitioner) ?? []
  const [type = ''] = store.gives.get(practitioner) ?? []
  return [business, practitioner, type]
}

/** The ids for a list's path, of the parents with the most records: those of records that are written come first. */
async function parentsOf(
  { store, ...mock }: Mock,
  client: Client,
  operation: Operation,
  writes: readonly Write[],
): Promise<readonly string[] | undefined> {
  if (operation.ids.length === 0) return []
  if (operation.ids.length === 3) return bookableIds({ store, ...mock })
  const table = parentTableOf(operation.ids[0] ?? '')
  const written = writes.flatMap(({ record }) =>
    linksOf(record).flatMap(({ resource, id }) =>
      resource === table || resource === 'bookings' || resource === 'appointments' ? [id] : [],
    ),
  )
  const own = writes.flatMap(({ resource, id }) => (resource === table && id ? [id] : []))
  const candidates = new Set([...written, ...store.tables[table].keys(), ...own].slice(0, 200))
  let best = { id: '', count: 0 }
  for (const id of candidates) {
    if (!store.tables[table].has(id)) continue
    const { totalEntries } = await client.request(operation as ListOperation, ...([id] as unknown as []))
    if (totalEntries > best.count) best = { id, count: totalEntries }
  }
  return best.count ? [best.id] : undefined
}

/**
 * What is on screen beside while a write is performed: its record, and lists whose filters the record moves into or out of,
 * because they match the written values or the ones before.
 */
export function questionsAbout(write: Write): readonly Question[] {
  return [...gets.flatMap((get) => getQuestions(get, write)), ...filteredQuestions(write)]
}

function filteredQuestions({ operation, resource, body = {}, record }: Write): readonly Question[] {
  const list = operations.find(({ kind, ids, path }) => kind === 'list' && !ids.length && path === `/${resource}`)
  return Object.entries(body).flatMap(([field, written]) => {
    const type = list?.filters[field]
    if (!list || !type || type === 'array') return []
    const before = field.endsWith('_id')
      ? linksOf({ link: Reflect.get(record, field.slice(0, -3)) })[0]?.id
      : Reflect.get(record, field)
    const values = operation.effect === 'change' ? [written, before] : [written]
    return values
      .filter((value) => value !== undefined && value !== null && value !== '')
      .map((value) => question('all', list, [], { where: { [field]: conditionFor(type, value) } }))
  })
}

function conditionFor(type: string, value: unknown): unknown {
  return type === 'datetime' ? { gte: value, lte: value } : { eq: value }
}
