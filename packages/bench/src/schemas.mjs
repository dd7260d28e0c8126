// `npm run schemas`: what it costs to validate a page of 100 patients, as a multiple of JSON.parse of the same text.
// Candidates take turns within each round, so that other load on the machine affects all of them alike.
import { checkWith, patients } from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import { patientSchema, patientSchemas } from '@cliniko/schemas'
import { valibotPatient, zodPatient } from './schemas-peers.mjs'

const rounds = 60
const runsPerRound = 20

const mock = createMock({ now: '2026-03-02T00:00:00Z', patients: 100, rateLimit: false })
const page = JSON.stringify([...mock.store.tables.patients.values()].slice(0, 100))
/** @type {unknown[]} */
const records = JSON.parse(page)
const { response } = checkWith({ patients: patientSchemas })

/**
 * What is measured. Each candidate gets the same records and returns them as its schema reads them.
 *
 * @type {Record<string, () => unknown>}
 */
const candidates = {
  'JSON.parse': () => JSON.parse(page),
  'JSON.parse, again': () => JSON.parse(page),
  '@cliniko/schemas': () => records.map((record) => validate(patientSchema, record)),
  'the same in checkWith': () => response(patients.list, records),
  'plain valibot': () => records.map((record) => validate(valibotPatient, record)),
  'zod, with its JIT': () => records.map((record) => validate(zodPatient, record)),
}

/**
 * Validates through Standard Schema, as a form or client would, and throws if the record is refused.
 *
 * @param {import('@cliniko/core').StandardSchema} schema
 * @param {unknown} record
 */
function validate(schema, record) {
  const result = schema['~standard'].validate(record)
  if (result instanceof Promise || result.issues) throw new Error('A patient of the mock does not fit the schema.')
  return result.value
}

/** @type {Map<string, number[]>} */
const ratios = new Map(Object.keys(candidates).map((name) => [name, []]))
// The first rounds are for the compiler.
for (let round = -10; round < rounds; round++) {
  const times = new Map()
  for (const [name, run] of Object.entries(candidates)) {
    const start = process.cpuUsage()
    for (let count = 0; count < runsPerRound; count++) await run()
    const { user, system } = process.cpuUsage(start)
    times.set(name, user + system)
  }
  if (round < 0) continue
  for (const [name, list] of ratios) list.push(times.get(name) / times.get('JSON.parse'))
}

console.log(`\nvalidating a page of 100 patients, ${Math.round(page.length / 1000)} kB, ${rounds} rounds`)
console.log(`${'schema'.padEnd(24)}${'× JSON.parse'.padStart(14)}${'quartiles'.padStart(16)}`)
for (const [name, list] of ratios) {
  const quartiles = `${quantile(list, 0.25).toFixed(2)}–${quantile(list, 0.75).toFixed(2)}`
  console.log(`${name.padEnd(24)}${quantile(list, 0.5).toFixed(2).padStart(14)}${quartiles.padStart(16)}`)
}

/**
 * @param {number[]} values
 * @param {number} share From 0 to 1.
 */
function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN
}
