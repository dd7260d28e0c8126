// What it costs to make options: a hook makes them in each render.
import { individualAppointments, patients } from '@cliniko/core'
import { allQuery, infiniteQuery, mutation, query } from '@cliniko/query'
import { hashKey } from '@tanstack/query-core'
import { createApi, printTime } from './api.mjs'
import { timesOf } from './time.mjs'

const { client } = createApi()
const count = 2000
const rounds = 30
/** Microseconds. */
const most = 10

const id = '1752849161777000000'
const search = /** @type {const} */ ({
  where: { last_name: { contains: 'son' }, archived: 'any' },
  sort: ['last_name', '-created_at'],
})
const day = /** @type {const} */ ({
  where: { starts_at: { gte: printTime(0), lt: printTime(1440) } },
  sort: 'starts_at',
  include: ['patient', 'practitioner'],
})

/** @type {Record<string, () => unknown>} */
const makers = {
  'query of a record': () => query(client, patients.get, id),
  'query of a list': () => query(client, patients.list),
  'query with filters and a sort': () => query(client, patients.list, search),
  'infiniteQuery, the same': () => infiniteQuery(client, patients.list, search),
  'allQuery of a day, with includes': () => allQuery(client, individualAppointments.list, day),
  mutation: () => mutation(client, patients.update),
  "TanStack's hash of a key by hand": () => hashKey(['patients', 'list', search]),
}

/** Prints the microseconds that each takes. Returns whether all are fast enough. */
export function printOptions() {
  /** @type {Record<string, number[]>} */
  const times = {}
  for (let round = -5; round < rounds; round++) {
    for (const [name, make] of Object.entries(makers)) {
      const start = process.cpuUsage()
      for (let index = 0; index < count; index++) make()
      const { user, system } = process.cpuUsage(start)
      times[name] ??= []
      if (round >= 0) times[name].push((user + system) / count)
    }
  }
  console.log('\noptions, made in each render')
  console.log('options'.padEnd(36) + 'µs CPU'.padStart(10) + 'quartiles'.padStart(16))
  let isFast = true
  for (const [name, values] of Object.entries(times)) {
    const { median, lowerQuartile, upperQuartile } = timesOf(values)
    const isMissed = median > most
    if (isMissed) isFast = false
    const quartiles = `${lowerQuartile.toFixed(1)}–${upperQuartile.toFixed(1)}`
    const note = isMissed ? `  target: ${most}, MISSED` : ''
    console.log(name.padEnd(36) + median.toFixed(1).padStart(10) + quartiles.padStart(16) + note)
  }
  return isFast
}
