// An API in memory, and the records that it returns.
import { createClient, patients } from '@cliniko/core'
import { createMock } from '@cliniko/mock'

/** @typedef {Record<string, any> & { readonly id: string }} Row - A record as the API returns it. */

/**
 * @typedef {object} Api
 * @property {import('@cliniko/core').Client} client
 * @property {(records: readonly Row[], total?: number) => void} respondWith - Responds to each request from now on with
 * one page of these.
 * @property {() => (() => void)} hold - Holds writes back from now on. Returns a function that refuses them.
 * @property {(interval: number) => void} tick - Fires the timers of this interval.
 */

/** @returns {Api} */
export function createApi() {
  /** @type {(init: RequestInit | undefined) => Response | Promise<Response>} */
  let respond = () => {
    throw new Error('Unexpected request.')
  }
  /** @type {Set<{ ms: number, call: () => void }>} */
  const timers = new Set()
  const client = createClient({
    baseUrl: 'https://clinic.example/api/cliniko',
    scope: 'clinic',
    fetch: async (_input, init) => respond(init),
    rateLimiter: { acquire: async () => {}, pauseUntil() {} },
    clock: {
      now: Date.now,
      after(ms, call) {
        const timer = { ms, call }
        timers.add(timer)
        return () => timers.delete(timer)
      },
    },
  })
  return {
    client,
    respondWith(records, total = records.length) {
      const [first] = records
      const name = first?.links.self.split('/').at(-2)
      const body = JSON.stringify({ [name]: records, total_entries: total, links: { self: '' } })
      respond = () => new Response(body, { headers: { 'content-type': 'application/json' } })
    },
    hold() {
      /** @type {(response: Response) => void} */
      let refuse = () => {}
      respond = (init) => {
        if (init?.method !== 'PATCH') throw new Error('Unexpected request.')
        return new Promise((resolve) => {
          refuse = resolve
        })
      }
      return () => refuse(Response.json({ errors: { first_name: ["can't be blank"] } }, { status: 422 }))
    },
    tick(interval) {
      for (const timer of timers) {
        if (timer.ms !== interval) continue
        timers.delete(timer)
        timer.call()
      }
    },
  }
}

const mock = createMock({ now: '2026-03-02T00:00:00Z', patients: 300, rateLimit: false })
/** @type {Row[]} */
const patientRows = [...mock.store.tables.patients.values()]
/** @type {Row[]} */
const appointmentRows = [...mock.store.tables.individual_appointments.values()]
const lastNames = patientRows.map(({ last_name }) => last_name).filter((name) => /^[A-Z][a-z]+$/.test(name))

/**
 * Makes patients who have accepted the privacy policy, in the order of `last_name,created_at:desc`.
 * @param {number} count
 * @param {number} [start] - The number of the first.
 * @returns {Row[]}
 */
export function makePatients(count, start = 0) {
  const rows = Array.from({ length: count }, (_, index) => {
    const number = start + index
    return {
      ...copyOf(patientRows, number, 'patients'),
      last_name: lastNames[(number * 7) % lastNames.length],
      accepted_privacy_policy: true,
    }
  })
  return parsed(rows.sort(comparePatients))
}

/**
 * Makes appointments in the order of `starts_at`, each with its patient.
 * @param {number} count
 * @param {readonly Row[]} patients
 * @returns {Row[]}
 */
export function makeAppointments(count, patients) {
  const rows = Array.from({ length: count }, (_, index) => {
    const patient = /** @type {Row} */ (patients[index % patients.length])
    const row = copyOf(appointmentRows, index, 'individual_appointments')
    return {
      ...row,
      cancelled_at: null,
      starts_at: printTime(index),
      patient: { links: { self: patient.links.self } },
      included: { patient },
    }
  })
  return parsed(rows)
}

/**
 * Returns records as a response has them: objects that were copied are slower than those that were parsed.
 * @param {readonly Row[]} rows
 * @returns {Row[]}
 */
export function parsed(rows) {
  return JSON.parse(JSON.stringify(rows))
}

/**
 * @param {readonly Row[]} templates
 * @param {number} number
 * @param {string} resource
 * @returns {Row}
 */
function copyOf(templates, number, resource) {
  const id = String(1752849161777000000n + BigInt(number))
  const time = printTime(number)
  return {
    ...structuredClone(templates[number % templates.length]),
    id,
    links: { self: `https://api.au1.cliniko.com/v1/${resource}/${id}` },
    archived_at: null,
    deleted_at: null,
    created_at: time,
    updated_at: time,
  }
}

/**
 * Requests the patients that have changed.
 * @param {import('@cliniko/core').Client} client
 */
export async function requestChanges(client) {
  const { items } = await client.request(patients.list, {
    where: { updated_at: { gt: printTime(0) } },
    perPage: 100,
  })
  return items
}

/** @param {number} minute */
export function printTime(minute) {
  return `${new Date(Date.UTC(2025, 0, 1, 0, minute)).toISOString().slice(0, 19)}Z`
}

/**
 * @param {Row} a
 * @param {Row} b
 */
export function comparePatients(a, b) {
  if (a.last_name !== b.last_name) return a.last_name < b.last_name ? -1 : 1
  if (a.created_at !== b.created_at) return a.created_at < b.created_at ? 1 : -1
  return a.id < b.id ? -1 : 1
}

/**
 * Two changes of 50 records in a list of 20,000, of which each undoes the other: 20 records change where they are, 10
 * move, 10 leave, 10 enter.
 * @param {readonly Row[]} list
 * @returns {readonly [there: Row[], back: Row[], absent: Row[]]} The records that are absent are those that enter first.
 */
export function makeDeltas(list) {
  const absent = makePatients(10, list.length).map((row) => ({ ...row, accepted_privacy_policy: false }))
  const step = Math.floor(list.length / 40)
  const present = Array.from({ length: 40 }, (_, index) => /** @type {Row} */ (list[index * step + 17]))
  const there = present.map((row, index) => {
    if (index < 20) return { ...row, occupation: 'Gardener' }
    return index < 30
      ? { ...row, last_name: lastNames[(index * 11) % lastNames.length] ?? '' }
      : { ...row, accepted_privacy_policy: false }
  })
  return [
    [...there, ...absent.map((row) => ({ ...row, accepted_privacy_policy: true }))],
    [...present, ...absent],
    absent,
  ]
}

/**
 * Puts changed records into a list as an app would by hand.
 * @template {object} Item - A record, or a reference to one.
 * @param {readonly Item[]} list
 * @param {readonly Item[]} changed
 * @param {{ idOf: (item: Item) => unknown, isMember: (item: Item) => boolean, compare: (a: Item, b: Item) => number }} rules
 * @returns {Item[]}
 */
export function mergeByHand(list, changed, { idOf, isMember, compare }) {
  const ids = new Set(changed.map(idOf))
  const merged = list.filter((item) => !ids.has(idOf(item)))
  for (const item of changed.filter(isMember)) {
    let [low, high] = [0, merged.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (compare(item, /** @type {Item} */ (merged[middle])) < 0) high = middle
      else low = middle + 1
    }
    merged.splice(low, 0, item)
  }
  return merged
}

/** The rules of the list of 20,000, for records. */
export const patientRules = {
  /** @param {Row} row */
  idOf: (row) => row.id,
  /** @param {Row} row */
  isMember: (row) => row.accepted_privacy_policy === true && row.archived_at === null,
  compare: comparePatients,
}
