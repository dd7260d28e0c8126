import { createClient, type IndividualAppointment, individualAppointments } from '@cliniko/core'
import { MutationObserver, QueryClient, type QueryKey } from '@tanstack/query-core'
import { describe, expect, test } from 'vitest'
import { query } from '../query.js'
import { arrival } from './arrival.js'

type Label = Pick<IndividualAppointment, 'patient_arrived' | 'did_not_arrive'>

const arrived: Label = { patient_arrived: true, did_not_arrive: false }
const missed: Label = { patient_arrived: false, did_not_arrive: true }
const open: Label = { patient_arrived: null, did_not_arrive: null }

/** A cached appointment with a label, whose attendee can't be updated if `status` says so. */
function setUp(label: Label, status = 200) {
  const queryClient = new QueryClient()
  const bodies: unknown[] = []
  const client = createClient({
    baseUrl: 'https://app.example/api/cliniko',
    async fetch(input, init) {
      const request = new Request(input, init)
      if (request.method === 'GET') return Response.json({ attendees: [{ id: '9' }], total_entries: 1, links: {} })
      bodies.push(await request.json())
      labels.push(read())
      return Response.json({ id: '9' }, { status })
    },
  })
  const queryKey: QueryKey = query(client, individualAppointments.get, '7').queryKey
  const labels: unknown[] = []
  const read = () => queryClient.getQueryData(queryKey)
  queryClient.setQueryData(queryKey, { id: '7', ...label })
  const mutation = new MutationObserver(queryClient, arrival(client))
  return { mutation, bodies, labels, read }
}

describe('arrival', () => {
  test.each([
    ['arrives', open, true, arrived],
    ['does not arrive', open, false, missed],
    ['arrives after all', missed, true, arrived],
    ['had left again', arrived, false, missed],
    ['was marked as arrived by mistake', arrived, null, open],
    ['was marked as missing by mistake', missed, null, open],
  ])('C111 behavior: a patient who %s is labelled so before the response', async (_title, before, value, label) => {
    const { mutation, bodies, labels } = setUp(before)
    await mutation.mutate({ appointmentId: '7', arrived: value })
    expect(bodies).toEqual([{ arrived: value }])
    expect(labels).toEqual([{ id: '7', ...label }])
  })

  test.each([true, false, null])('C111 behavior: a failed change to %s brings the label back', async (value) => {
    const { mutation, read } = setUp(missed, 422)
    await expect(mutation.mutate({ appointmentId: '7', arrived: value })).rejects.toThrow()
    expect(read()).toEqual({ id: '7', ...missed })
  })
})
