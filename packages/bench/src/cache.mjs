// `npm run cache`: what a cache costs beside its peers doing the same: TanStack Query by hand, RTK Query, Apollo Client and
// TanStack DB. All get their records from the same client over an API in memory, and the time is CPU time from the request,
// or the write, until all subscribers have been called. Each result is compared with what the API would return.
// TanStack Query beside itself shows the noise: a difference within it means nothing. `npm run cache delta` runs one case.
import './cache/production.mjs'

import {
  createApi,
  makeAppointments,
  makeDeltas,
  makePatients,
  mergeByHand,
  parsed,
  patientRules,
} from './cache/api.mjs'
import { apollo } from './cache/apollo.mjs'
import { cliniko } from './cache/cliniko.mjs'
import { printOptions } from './cache/options.mjs'
import { printRenders } from './cache/renders.mjs'
import { rtkQuery } from './cache/rtk-query.mjs'
import { tanstackDb } from './cache/tanstack-db.mjs'
import { tanstackQuery } from './cache/tanstack-query.mjs'
import { measureAll } from './cache/time.mjs'

/** @import { Row } from './cache/api.mjs' */
/** @import { Peer, UpdateCase } from './cache/peer.mjs' */
/** @import { Measure } from './cache/time.mjs' */

const own = '@cliniko/query'
const baseline = 'TanStack Query'
/** @type {Record<string, Peer>} */
const peers = {
  [own]: cliniko,
  [baseline]: tanstackQuery,
  'TanStack Query again': tanstackQuery,
  'RTK Query': rtkQuery,
  'Apollo Client': apollo,
  'TanStack DB': tanstackDb,
}
const rounds = 8
/** Figures for other libraries may be rougher. */
const isRough = (/** @type {string} */ name) => name !== own && !name.startsWith(baseline)

/** @type {Record<string, () => Promise<void>>} */
const cases = {
  delta: printDelta,
  page: printPage,
  first: printFirst,
  update: () => printUpdates('one record in 20 lists of 1,000', 'update', copies(makePatients(1000)), (row) => row.id),
  included: () =>
    printUpdates(
      'one patient included in 20 lists of 1,000 appointments',
      'updateIncluded',
      copies(makeAppointments(1000, makePatients(200))),
      (row) => row.included.patient.id,
    ),
}
const counts = { renders: printRenders, options: printOptions }
const chosen = process.argv.slice(2)
for (const [name, printCase] of Object.entries(cases)) if (!chosen.length || chosen.includes(name)) await printCase()
for (const [name, printCase] of Object.entries(counts)) {
  if ((!chosen.length || chosen.includes(name)) && !(await printCase())) process.exitCode = 1
}
// Subscriptions would keep the process alive.
process.exit()

async function printDelta() {
  const list = makePatients(20_000)
  const [there, back, absent] = makeDeltas(list)
  /** @type {Record<string, Measure>} */
  const measures = {}
  for (const [name, peer] of Object.entries(peers)) {
    const api = createApi()
    const { refresh, shown } = await peer.delta(api, list, absent)
    let turn = 0
    let expected = list
    measures[name] = {
      isRough: isRough(name),
      prepare() {
        turn++
        const updatedAt = new Date(Date.now() + turn * 60_000).toISOString().replace(/\.\d+/, '')
        const rows = (turn % 2 ? there : back).map((row) => ({ ...row, updated_at: updatedAt }))
        expected = mergeByHand(list, turn % 2 ? there : back, patientRules)
        api.respondWith(rows)
      },
      run: refresh,
      verify: () => verify(name, shown(), expected),
    }
  }
  await print('50 changed records into a list of 20,000', measures, { most: 10 })
}

/** The writes of the other cases are not the first to their lists: the library may have learnt where their records are. */
async function printFirst() {
  const rows = makePatients(1000)
  const id = /** @type {Row} */ (rows[100]).id
  /** @type {Record<string, Measure>} */
  const measures = {}
  for (const [name, peer] of Object.entries(peers)) {
    // The others take seconds to fill a cache, in each turn.
    if (isRough(name)) continue
    /** @type {UpdateCase | undefined} */
    let fresh
    measures[name] = {
      async prepare() {
        const api = createApi()
        api.hold()
        fresh = await peer.update(api, copies(rows), id)
      },
      run: () => fresh?.update('First'),
      verify: () => verifyNames(name, fresh?.shown() ?? [], id, 'First'),
    }
  }
  await print('first update of one record in 20 lists of 1,000, just fetched', measures, { most: 2 })
}

/**
 * @param {string} name
 * @param {readonly (readonly Row[])[]} lists
 * @param {string} id
 * @param {string} firstName
 */
function verifyNames(name, lists, id, firstName) {
  const isRight = lists.every((list) => list.some((row) => row.id === id && row.first_name === firstName))
  if (!isRight || lists.length !== 20) throw new Error(`${name}: wrong names.`)
}

async function printPage() {
  const rows = makePatients(5100)
  const pages = Array.from({ length: 51 }, (_, index) => rows.slice(index * 100, index * 100 + 100))
  const pending = /** @type {Row} */ (rows[2500])
  const expected = rows.map((row) => (row === pending ? { ...row, first_name: 'Pending' } : row))
  /** @type {Record<string, Measure>} */
  const measures = {}
  for (const [name, peer] of Object.entries(peers)) {
    if (!peer.page) continue
    const api = createApi()
    api.hold()
    const { append, rewind, shown } = await peer.page(api, pages.slice(0, 50), pending)
    await new Promise((resolve) => setTimeout(resolve))
    measures[name] = {
      isRough: isRough(name),
      prepare() {
        rewind()
        api.respondWith(/** @type {Row[]} */ (pages[50]), 5100)
      },
      run: append,
      verify: () => verify(name, shown(), expected),
    }
  }
  await print('a page of 100 onto 5,000, while a write is pending', measures, { mostOver: 2 })
}

/**
 * @param {string} title
 * @param {'update' | 'updateIncluded'} kind
 * @param {readonly (readonly Row[])[]} lists
 * @param {(row: Row) => string} idOf
 */
async function printUpdates(title, kind, lists, idOf) {
  const id = idOf(/** @type {Row} */ (lists[0]?.[100]))
  /** @type {Record<string, Measure>} */
  const updates = {}
  /** @type {Record<string, Measure>} */
  const refusals = {}
  for (const [name, peer] of Object.entries(peers)) {
    const prepare = peer[kind]
    if (!prepare) continue
    const api = createApi()
    const { update, refused, shown } = await prepare(api, lists, id)
    let turn = 0
    let refuse = () => {}
    let firstName = ''
    const begin = () => {
      turn++
      refuse = api.hold()
      firstName = `Name${turn}`
    }
    const end = () => refused(() => refuse())
    const verifyName = (/** @type {boolean} */ isPending) => {
      for (const list of shown()) {
        const isRight = list.every(
          (row) => (row.id === id && row.first_name === firstName) === (row.id === id && isPending),
        )
        if (!isRight || list.length !== lists[0]?.length) throw new Error(`${name}: wrong names.`)
      }
    }
    updates[name] = {
      isRough: isRough(name),
      prepare: begin,
      run: () => update(firstName),
      async verify() {
        verifyName(true)
        await end()
      },
    }
    refusals[name] = {
      isRough: isRough(name),
      async prepare() {
        begin()
        await update(firstName)
      },
      run: end,
      verify: () => verifyName(false),
    }
  }
  await print(`optimistic update of ${title}`, updates, { most: 2 })
  await print(`refused update of ${title}`, refusals, { most: 2 })
}

/**
 * @param {string} title
 * @param {Record<string, Measure>} measures
 * @param {{ most?: number, mostOver?: number }} target - Milliseconds: in all, or over TanStack Query's own.
 */
async function print(title, measures, { most, mostOver }) {
  const all = await measureAll(measures, rounds)
  const base = all[baseline]?.median ?? Number.NaN
  console.log(`\n${title}`)
  console.log(row('library', 'ms CPU', 'quartiles', 'over TanStack'))
  for (const [name, { median, lowerQuartile, upperQuartile }] of Object.entries(all)) {
    const isMissed = name === own && (median > (most ?? Infinity) || median - base > (mostOver ?? Infinity))
    if (isMissed) process.exitCode = 1
    const target = most === undefined ? `${mostOver} over TanStack` : most
    const note = name === own ? `  target: ${target}${isMissed ? ', MISSED' : ''}` : ''
    const quartiles = `${lowerQuartile.toFixed(2)}–${upperQuartile.toFixed(2)}`
    console.log(row(name, median.toFixed(2), quartiles, (median - base).toFixed(2)) + note)
  }
}

/**
 * @param {string} name
 * @param {string[]} cells
 */
function row(name, ...cells) {
  return name.padEnd(22) + cells.map((cell) => cell.padStart(16)).join('')
}

/**
 * Makes 20 lists of equal records, as 20 responses would have them.
 * @param {readonly Row[]} list
 * @returns {Row[][]}
 */
function copies(list) {
  return Array.from({ length: 20 }, () => parsed(list))
}

/**
 * @param {string} name
 * @param {readonly Row[]} shown
 * @param {readonly Row[]} expected
 */
function verify(name, shown, expected) {
  const print = (/** @type {Row} */ row) => `${row.id} ${row.last_name} ${row.first_name} ${row.occupation}`
  const wrong = expected.findIndex((row, index) => print(row) !== print(shown[index] ?? { id: '' }))
  if (wrong >= 0 || shown.length !== expected.length) {
    throw new Error(`${name}: ${shown.length} of ${expected.length} records, wrong from ${wrong}.`)
  }
}
