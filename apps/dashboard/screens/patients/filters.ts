import { dayRange, type Patient, type PatientFilters, type SortKey, type Where } from '@cliniko/core'
import { validDate } from '@/lib/format'

/** Which patients the list shows, and in which order. The URL holds it. */
export interface ListState {
  /** What somebody searches for. */
  readonly search: string
  readonly show: 'active' | 'archived' | 'all'
  /** A birth date: `YYYY-MM-DD`. */
  readonly born: string
  /** Only patients who were added on this date or later: `YYYY-MM-DD`. */
  readonly since: string
  readonly email: '' | 'with' | 'without'
  /** The id of a column, with a `-` in front for descending. Empty for the usual order. */
  readonly sort: string
}

/** Reads the list's state from the query of a URL. */
export function listStateOf(params: Pick<URLSearchParams, 'get'>): ListState {
  const show = params.get('show')
  const email = params.get('email')
  return {
    search: params.get('q') ?? '',
    show: show === 'archived' || show === 'all' ? show : 'active',
    born: validDate(params.get('born')) ?? '',
    since: validDate(params.get('since')) ?? '',
    email: email === 'with' || email === 'without' ? email : '',
    sort: params.get('sort') ?? '',
  }
}

/** Whether something but the search narrows the list. */
export function isFiltered({ show, born, since, email }: ListState): boolean {
  return show !== 'active' || born !== '' || since !== '' || email !== ''
}

/** The fields that the list can be sorted by, by the id of their column. */
const sortFields = {
  name: ['last_name', 'first_name'],
  birth: ['date_of_birth', 'last_name'],
  email: ['email', 'last_name'],
  city: ['city', 'last_name'],
  postCode: ['post_code', 'last_name'],
  oldId: ['old_reference_id', 'last_name'],
  added: ['created_at', 'last_name'],
  changed: ['updated_at', 'last_name'],
} as const satisfies Readonly<Record<string, readonly SortKey<Patient>[]>>

/** A column that the list can be sorted by. */
export type SortId = keyof typeof sortFields

/** Splits the sort of a URL into a column and a direction. The usual order is by name. */
export function sortOf(sort: string): { readonly id: SortId; readonly isDescending: boolean } {
  const isDescending = sort.startsWith('-')
  const id = isDescending ? sort.slice(1) : sort
  return Object.hasOwn(sortFields, id) ? { id: id as SortId, isDescending } : { id: 'name', isDescending: false }
}

/** How many patients a page has: the most that the API returns. */
export const pageSize = 100

/** Returns the parameters of one page of the list, for the server's prefetch and the browser's hooks alike. */
export function listInput(state: ListState, timeZone: string, page: number) {
  const { id, isDescending } = sortOf(state.sort)
  const [first, second] = sortFields[id]
  const sort: SortKey<Patient>[] = [isDescending ? `-${first}` : first, second]
  return { where: whereOf(state, timeZone), sort, perPage: pageSize, page }
}

/** Returns the list's filters as the API takes them. */
export function whereOf({ show, born, since, email }: ListState, timeZone: string): Where<PatientFilters> {
  return {
    ...(show !== 'active' && { archived: show === 'all' ? 'any' : 'only' }),
    ...(born && { date_of_birth: born }),
    ...(since && { created_at: { gte: dayRange(since, timeZone).from } }),
    ...(email && { email: { exists: email === 'with' } }),
  }
}

/** Whether a patient whom a search found passes the filters too. */
export function passes(patient: Patient, { show, born, since, email }: ListState, timeZone: string): boolean {
  if (show !== 'all' && (patient.archived_at !== null) !== (show === 'archived')) return false
  if (born && patient.date_of_birth !== born) return false
  if (since && Date.parse(patient.created_at) < Date.parse(dayRange(since, timeZone).from)) return false
  return !email || Boolean(patient.email) === (email === 'with')
}

/** Sorts the patients whom a search found. Without a sort of its own, the best match stays first. */
export function sorted(patients: readonly Patient[], sort: string): readonly Patient[] {
  if (!sort) return patients
  const { id, isDescending } = sortOf(sort)
  const keyOf = (patient: Patient) => sortFields[id].map((field) => patient[field] ?? '')
  const compare = new Intl.Collator('en', { numeric: true }).compare
  return [...patients].sort((a, b) => {
    const [first = 0, second = 0] = keyOf(a).map((value, index) => compare(value, keyOf(b)[index] ?? ''))
    return (isDescending ? -first : first) || second
  })
}
