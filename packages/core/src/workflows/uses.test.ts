import { createMock } from '@cliniko/mock'
import { describe, expect, test } from 'vitest'
import { app, fakeClock, json } from '../../test/kit.js'
import { type Client, createClient } from '../client.js'
import * as core from '../index.js'
import type { Operation } from '../operation/operation.js'
import type { UsesOperations } from './workflow.js'

const now = '2026-03-02T00:00:00Z'
/** An id that no record has. */
const missing = '1'

/** What a run needs to send every request of its workflow. */
interface Context {
  /** A client whose requests are recorded. */
  readonly client: Client
  /** A client that prepares the clinic. Its requests are not recorded. */
  readonly setupClient: Client
  /** Makes the next POST fail: its request is lost, or the response to it. */
  failNextPost(lost: 'request' | 'response'): void
}

const firstOf = async <T>(page: PromiseLike<core.Page<T>>): Promise<T> => (await page).items[0] ?? expect.unreachable()
const idsOf = async (page: PromiseLike<core.Page<{ id: string }>>) => (await page).items.map(({ id }) => id)
const file = () => new File(['made up'], 'knee.pdf', { type: 'application/pdf' })

async function bookables({ setupClient }: Context) {
  const business = await firstOf(setupClient.request(core.businesses.list))
  const practitionerIds = await idsOf(setupClient.request(core.practitioners.list, { perPage: 3 }))
  const appointmentTypeIds = await idsOf(setupClient.request(core.appointmentTypes.list))
  const timeZone = business.time_zone_identifier ?? 'UTC'
  return { businessId: business.id, practitionerIds, appointmentTypeIds, timeZone, concurrency: 2 }
}

/** Calls each workflow so that it sends every request it can send. */
const runs: { readonly [name: string]: (context: Context) => Promise<unknown> } = {
  async createPatientIndex({ client }) {
    const index = core.createPatientIndex(client)
    await index.refresh()
    return index.refresh()
  },

  async createTreatmentNote({ client, setupClient, failNextPost }) {
    const patient = await firstOf(setupClient.request(core.patients.list))
    failNextPost('request')
    const content = { sections: [{ questions: [{ name: 'Progress', type: 'paragraph', answer: 'Better' } as const] }] }
    return core.createTreatmentNote(client, { patient_id: patient.id, title: 'Assessment', content })
  },

  async downloadAttachment({ client, setupClient }) {
    const patient = await firstOf(setupClient.request(core.patients.list))
    const { id } = await core.uploadAttachment(setupClient, patient.id, file())
    await core.untilProcessed(setupClient, id)
    return core.downloadAttachment(client, id)
  },

  async findAvailableTimes(context) {
    const options = { ...(await bookables(context)), from: '2026-03-03', to: '2026-03-03' }
    await core.findAvailableTimes(context.client, options)
    const ids = { businessId: missing, practitionerIds: [missing], appointmentTypeIds: [missing] }
    await expect(core.findAvailableTimes(context.client, { ...options, ...ids })).rejects.toThrow(core.NotBookableError)
  },

  async findNextAvailableTime(context) {
    const options = { ...(await bookables(context)), days: 1 }
    await core.findNextAvailableTime(context.client, options)
    const ids = { businessId: missing, practitionerIds: [missing], appointmentTypeIds: [missing] }
    await expect(core.findNextAvailableTime(context.client, { ...options, ...ids })).rejects.toThrow(
      core.NotBookableError,
    )
  },

  async resumeAttachment({ client, setupClient, failNextPost }) {
    const patient = await firstOf(setupClient.request(core.patients.list))
    for (const lost of ['response', 'request'] as const) {
      failNextPost(lost)
      const error: unknown = await core
        .uploadAttachment(setupClient, patient.id, file(), { description: `lost ${lost}` })
        .catch((error) => error)
      const resume = error instanceof core.AttachmentError ? error.resume : undefined
      await core.resumeAttachment(client, resume ?? expect.unreachable())
    }
  },

  async searchPatients({ client }) {
    return core.searchPatients(client, 'Jane Smith')
  },

  async telehealthUrl({ client, setupClient }) {
    const attendee = await firstOf(setupClient.request(core.attendees.list))
    const appointment = await firstOf(setupClient.request(core.individualAppointments.list))
    const link = (path: string) => ({ links: { self: attendee.links.self.replace(/\/attendees.*/, path) } })
    await core.telehealthUrl(client, { ...attendee, telehealth_url: 'https://telehealth.test' })
    await core.telehealthUrl(client, {
      ...attendee,
      telehealth_url: 'https://x',
      booking: link(`/bookings/${missing}`),
    })
    const appointment_type = link(`/appointment_types/${missing}`)
    return core.telehealthUrl(client, { ...appointment, telehealth_url: 'https://x', appointment_type })
  },

  async untilProcessed({ client, setupClient }) {
    const patient = await firstOf(setupClient.request(core.patients.list))
    const { id } = await core.uploadAttachment(setupClient, patient.id, file())
    return core.untilProcessed(client, id)
  },

  async uploadAttachment({ client, setupClient }) {
    const patient = await firstOf(setupClient.request(core.patients.list))
    return core.uploadAttachment(client, patient.id, file())
  },
}

function isWorkflow(value: unknown): value is UsesOperations {
  return typeof value === 'function' && 'uses' in value
}

const workflows = Object.entries(core).flatMap(([name, value]) =>
  isWorkflow(value) ? [{ name, uses: value.uses }] : [],
)

// Only practitioners can write treatment notes.
const clock = fakeClock(Date.parse(now))
const mock = createMock({ now, clock, patients: 20, rateLimit: false, role: 'practitioner' })

/** Files go to the storage, which is not the API. */
const isForApi = (url: string) => new URL(url).host.startsWith('api.')

function setUp(uses: readonly Operation[]) {
  const match = core.createMatcher(uses)
  const requested = new Set<string>()
  const notListed = new Set<string>()
  let lost: 'request' | 'response' | undefined

  const send: core.Fetch = async (url, init) => {
    if (init.method !== 'POST' || !lost || !isForApi(url)) return mock.fetch(url, init)
    const failure = lost
    lost = undefined
    if (failure === 'request') return json({}, { status: 500 })
    await mock.fetch(url, init)
    throw new TypeError('socket hang up')
  }
  const recordingFetch: core.Fetch = (url, init) => {
    if (!isForApi(url)) return send(url, init)
    const method = init.method ?? 'GET'
    const { pathname, search } = new URL(url)
    const path = pathname.replace(/^\/v1/, '')
    const operation = match(method, path)?.operation
    if (!operation) notListed.add(`${method} ${path}`)
    else {
      core.checkQuery(operation, search)
      requested.add(core.nameOf(operation))
    }
    return send(url, init)
  }

  const options = { apiKey: mock.apiKey, app, clock, retry: { limit: 0 } }
  const context: Context = {
    client: createClient({ ...options, fetch: recordingFetch }),
    setupClient: createClient({ ...options, fetch: send }),
    failNextPost(value) {
      lost = value
    },
  }
  return { context, requested, notListed }
}

describe('uses', () => {
  test('default: every workflow has a run here', () => {
    expect(workflows.map(({ name }) => name).sort()).toEqual(Object.keys(runs))
  })

  test.each(workflows)(
    'default: $name lists exactly the operations it requests',
    { timeout: 60_000 },
    async ({ name, uses }) => {
      const { context, requested, notListed } = setUp(uses)
      await clock.run(runs[name]?.(context) ?? expect.unreachable())
      expect([...notListed]).toEqual([])
      expect([...requested].sort()).toEqual([...new Set(uses.map(core.nameOf))].sort())
    },
  )
})

test('behavior: records that a workflow looks up can be listed by id only', () => {
  const bookings = core.telehealthUrl.uses.find(({ path }) => path === '/bookings')
  expect(bookings?.filters).toEqual({
    id: 'id',
    archived_at: 'datetime',
    cancelled_at: 'datetime',
    deleted_at: 'datetime',
  })
})
