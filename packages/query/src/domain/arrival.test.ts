import { attendees, type IndividualAppointment, InputError, individualAppointments, NetworkError } from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import { MutationObserver, onlineManager, QueryClient } from '@tanstack/query-core'
import { afterEach, describe, expect, test } from 'vitest'
import { query } from '../query.js'
import { appointmentsQuery } from './appointments.js'
import { type Arrival, arrival } from './arrival.js'

const mock = createMock({ now: '2026-03-02T00:00:00Z', patients: 100, rateLimit: false })
const day = { from: '2026-03-02T13:00:00Z', to: '2026-03-03T13:00:00Z' }

afterEach(() => onlineManager.setOnline(true))

type Label = Pick<IndividualAppointment, 'patient_arrived' | 'did_not_arrive'>

const arrived: Label = { patient_arrived: true, did_not_arrive: false }
const missed: Label = { patient_arrived: false, did_not_arrive: true }
const open: Label = { patient_arrived: false, did_not_arrive: false }

/** TanStack calls a mutation's function some microtasks after `mutate`. */
const microtasks = async () => {
  for (let count = 0; count < 5; count++) await Promise.resolve()
}
const nextTask = () => new Promise((resolve) => setImmediate(resolve))

/** The appointments of a day on screen. */
async function setUp() {
  const client = mock.client()
  const queryClient = new QueryClient()
  const options = appointmentsQuery(client, day)
  const [first] = await queryClient.fetchQuery(options)
  if (!first) throw new Error('The clinic is closed.')
  const { id } = first
  await queryClient.prefetchQuery(query(client, individualAppointments.get, id))
  const before = mock.requests.length
  return {
    id,
    sent: () => mock.requests.slice(before).map(({ method, url }) => `${method} ${url.split('?')[0]}`),
    mutation: new MutationObserver(queryClient, arrival(client)),
    label: (): Label | undefined => {
      const record = queryClient.getQueryData(options.queryKey)?.find((appointment) => appointment.id === id)
      return record && { patient_arrived: record.patient_arrived, did_not_arrive: record.did_not_arrive }
    },
  }
}

describe('arrival', () => {
  test('C89 behavior: an arrival costs 3 requests, whatever is on screen', async () => {
    const { id, mutation, sent, label } = await setUp()
    await mutation.mutate({ appointmentId: id, arrived: true })
    await nextTask()
    expect(sent()).toEqual([
      'GET /attendees',
      expect.stringMatching(/^PATCH \/attendees\/\d+$/),
      'GET /individual_appointments',
    ])
    expect(label()).toEqual(arrived)
  })

  test.each<[string, boolean | null, boolean | null, Label]>([
    ['arrives', null, true, arrived],
    ['does not arrive', null, false, missed],
    ['arrives after all', false, true, arrived],
    ['had left again', true, false, missed],
    ['was marked as arrived by mistake', true, null, open],
    ['was marked as missing by mistake', false, null, open],
  ])(
    'C111 behavior: a patient who %s is labelled so before the response, and after it',
    async (_title, before, value, expected) => {
      const { id, mutation, label } = await setUp()
      await mutation.mutate({ appointmentId: id, arrived: before })
      await nextTask()
      const promise = mutation.mutate({ appointmentId: id, arrived: value })
      await microtasks()
      expect(label()).toEqual(expected)
      await promise
      await nextTask()
      expect(label()).toEqual(expected)
    },
  )

  test.each([true, false, null])('C111 behavior: a refused change to %s brings the label back', async (value) => {
    const { id, mutation, label } = await setUp()
    await mutation.mutate({ appointmentId: id, arrived: false })
    await nextTask()
    mock.faults.add({ operation: attendees.update, kind: 'status', status: 422, times: 1 })
    await expect(mutation.mutate({ appointmentId: id, arrived: value })).rejects.toThrow()
    expect(label()).toEqual(missed)
  })

  test('behavior: an arrival that was saved succeeds, although the appointment can not be fetched afterwards', async () => {
    const { id, mutation, sent, label } = await setUp()
    mock.faults.add({ operation: individualAppointments.list, kind: 'status', status: 404, times: 1 })
    await mutation.mutate({ appointmentId: id, arrived: true })
    await nextTask()
    expect(sent()).toHaveLength(3)
    expect(label()).toBeDefined()
  })

  test('input: variables that are no object', async () => {
    const { mutation } = await setUp()
    const junk: unknown = undefined
    await expect(mutation.mutate(junk as Arrival)).rejects.toBeInstanceOf(InputError)
  })

  test('C94 behavior: offline it fails at once', async () => {
    const { id, mutation, sent, label } = await setUp()
    const before = label()
    onlineManager.setOnline(false)
    await expect(mutation.mutate({ appointmentId: id, arrived: true })).rejects.toBeInstanceOf(NetworkError)
    expect(sent()).toEqual([])
    expect(label()).toEqual(before)
  })

  test.each<[string, object]>([
    ['appointmentId', { appointmentId: 'abc', arrived: true }],
    ['appointmentId', { appointmentId: 5, arrived: true }],
    ['appointmentId', { arrived: true }],
    ['appointmentId', { appointmentId: '999999', arrived: true }],
    ['arrived', { appointmentId: '999999', arrived: 'yes' }],
    ['arrived', { appointmentId: '999999' }],
  ])('input: an error names %s, and no parameter of the API: %j', async (name, variables) => {
    const { mutation } = await setUp()
    const error: unknown = await mutation.mutate(variables as Arrival).catch((error: unknown) => error)
    if (!(error instanceof InputError)) throw error
    expect(error.message).toContain(name)
    expect(error.message).not.toMatch(/booking_id|where/)
  })
})
