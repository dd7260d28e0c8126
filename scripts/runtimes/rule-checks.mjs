import { individualAppointments, patients, practitioners } from '@cliniko/core'
import { createMemoryCache, rule } from '@cliniko/server'
import { frontDesk } from '@cliniko/server/presets'
import { clinic, ok, same } from './kit.mjs'
import { proxyOf, url } from './proxy-checks.mjs'

/** @typedef {import('@cliniko/server').ProxyOptions} ProxyOptions */

/**
 * Sends a page's GET through a proxy, and returns the JSON.
 * @param {Partial<ProxyOptions>} options
 * @param {string} path
 * @param {Record<string, string>} [headers]
 * @returns {Promise<any>}
 */
async function read(options, path, headers = {}) {
  const response = await proxyOf(clinic(), options)(new Request(url + path, { headers }))
  const body = await response.json()
  same(response.status, 200, `status of ${path} (${body.code})`)
  return body
}

const names = { fields: /** @type {const} */ (['first_name', 'last_name']) }

/** What rules do with responses. */
export const ruleChecks = {
  async 'rules: only some fields are shown'() {
    const { patients: records } = await read({ allow: [rule(patients.list, names)] }, '/patients?per_page=3')
    const shown = ['archived_at', 'created_at', 'deleted_at', 'first_name', 'id', 'last_name', 'links', 'updated_at']
    for (const record of records) same(Object.keys(record).sort(), shown)
    const forFrontDesk = await read({ allow: frontDesk([patients.list]) }, '/patients?per_page=3')
    for (const record of forFrontDesk.patients) ok(!('notes' in record) && 'email' in record, 'the preset shows notes')
  },

  async 'rules: a withheld field is neither filtered by nor written'() {
    const mock = clinic()
    const hidden = { redact: /** @type {const} */ (['notes']) }
    const proxy = proxyOf(mock, { allow: [rule(patients.list, hidden), rule(patients.create, hidden)] })
    same((await proxy(new Request(`${url}/patients?sort=notes`))).status, 400)
    const headers = {
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      origin: 'https://app.example',
    }
    const body = JSON.stringify({ first_name: 'Ana', last_name: 'Silva', notes: 'x' })
    same((await proxy(new Request(`${url}/patients`, { method: 'POST', headers, body }))).status, 403)
    same(mock.requests.length, 0, 'requests that got through')
  },

  async 'rules: the proxy includes related records'() {
    const allow = [rule(individualAppointments.list, { include: { patient: names, practitioner: true } })]
    const path = '/individual_appointments?per_page=20'
    const page = await read({ allow }, path, { 'x-cliniko-include': 'patient,practitioner,business' })
    for (const { included } of page.individual_appointments) {
      same(Object.keys(included), ['patient', 'practitioner'])
      ok(!('email' in included.patient) && 'last_name' in included.patient, 'what is shown of a patient')
    }
  },

  async 'rules: all pages come in one response'() {
    const mock = clinic()
    const allow = [rule(patients.list, names)]
    const path = '/patients?per_page=25'
    const { patients: records, total_entries: total } = await read({ allow }, path, { 'x-cliniko-pages': 'all' })
    same(records.length, total)
    same(mock.requests.length, Math.ceil(total / 25), 'requests to the API')
  },

  async 'rules: where narrows to own records'() {
    const [first] = clinic().store.tables.individual_appointments.values()
    const id = first?.practitioner.links.self.split('/').at(-1) ?? ''
    const allow = [rule(individualAppointments.list, { where: { practitioner_id: id } }), individualAppointments.get]
    const page = await read({ allow }, '/individual_appointments?per_page=50')
    ok(page.individual_appointments.length > 0, 'no appointments')
    for (const { practitioner } of page.individual_appointments)
      ok(practitioner.links.self.endsWith(`/${id}`), 'foreign')
    const foreign = proxyOf(clinic(), {
      allow: [rule(individualAppointments.get, { where: { practitioner_id: '1' } })],
    })
    same((await foreign(new Request(`${url}/individual_appointments/${first?.id}`))).status, 404)
  },

  async 'audit: an event for each access, and none without a record of it'() {
    /** @type {import('@cliniko/server').AuditEvent[]} */
    const events = []
    const allow = [rule(patients.get, { redact: ['notes'] })]
    const [id] = clinic().store.tables.patients.keys()
    await read({ allow, audit: (event) => void events.push(event) }, `/patients/${id}`)
    same(
      events.map(({ user, operation, records, withheld, status }) => [user, operation, records, withheld, status]),
      [['ana', 'GET /patients/{id}', { patients: [id] }, ['notes'], 200]],
    )
    const failing = () => Promise.reject(new Error('full'))
    const response = await proxyOf(clinic(), { allow, audit: failing, onError: () => {} })(
      new Request(`${url}/patients/${id}`),
    )
    same([response.status, (await response.json()).code], [503, 'audit_failed'])
  },

  async 'cache: reference data is fetched once'() {
    const mock = clinic()
    const cache = { store: createMemoryCache() }
    /** @type {import('@cliniko/core').Clock} */
    const clock = { now: () => 0, after: () => () => {} }
    const proxy = proxyOf(mock, { allow: [practitioners.list, patients.list], cache, clock })
    for (const path of ['/practitioners', '/practitioners', '/patients', '/patients'])
      await proxy(new Request(url + path))
    same(mock.requests.length, 3, 'requests to the API')
  },
}
