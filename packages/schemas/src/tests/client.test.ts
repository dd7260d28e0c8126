import {
  checkWith,
  createClient,
  InputError,
  individualAppointments,
  type Mismatch,
  patients,
  ResponseError,
} from '@cliniko/core'
import { describe, expect, it } from 'vitest'
import { sampleOf } from '../../test/kit.js'
import { individualAppointmentSchemas, patientSchema, patientSchemas } from '../index.js'

const patient = { ...Object(sampleOf(patientSchema)), first_name: 'Canary' }
const invalid = { ...patient, last_name: 5 }

/** A client that gets the same response to every request, with the bodies it sent. */
function client(response: unknown, onMismatch?: (mismatch: Mismatch) => void) {
  const sent: unknown[] = []
  const schemas = checkWith(
    { patients: patientSchemas, individual_appointments: individualAppointmentSchemas },
    { onMismatch },
  )
  const fetch = async (_url: string, { body }: RequestInit) => {
    sent.push(typeof body === 'string' ? JSON.parse(body) : body)
    return Response.json(response)
  }
  return { ...createClient({ baseUrl: '/api', schemas, fetch }), sent }
}

describe('createClient({ schemas })', () => {
  it('default: responses are read', async () => {
    const { id: _, ...rest } = patient
    const result = await client({ ...rest, id: 1, added_later: true }).request(patients.get, '1')
    expect(result).toEqual({ ...patient, id: '1' })
  })

  it('C26 behavior: an invalid record of a page is reported, and the page is read', async () => {
    const mismatches: Mismatch[] = []
    const response = { patients: [patient, invalid], total_entries: 2, links: {} }
    const page = await client(response, (mismatch) => mismatches.push(mismatch)).request(patients.list)
    expect(page.items).toEqual([patient, invalid])
    expect(page.totalEntries).toBe(2)
    expect(mismatches).toMatchObject([{ operation: 'GET /patients', index: 1, issues: [{ path: 'last_name' }] }])
    expect(JSON.stringify(mismatches)).not.toContain('Canary')
  })

  it('C41 behavior: without onMismatch the request fails with an error that contains no value', async () => {
    const response = { patients: [patient, invalid], total_entries: 2, links: {} }
    const error = await client(response)
      .request(patients.list)
      .then(
        () => undefined,
        (thrown: unknown) => thrown,
      )
    expect(error).toBeInstanceOf(ResponseError)
    expect(`${error}`).toContain('record 1: last_name')
    expect(`${error}`).not.toContain('Canary')
  })

  it('C25 behavior: an invalid body is not sent', async () => {
    const { request, sent } = client(patient)
    // @ts-expect-error a note is text
    const cancel = request(individualAppointments.cancel, '1', { cancellation_reason: 50, cancellation_note: 5 })
    await expect(cancel).rejects.toMatchObject({ name: 'InputError', fields: { cancellation_note: 'Expected text.' } })
    await expect(request(patients.create, { first_name: 'Ann', last_name: '' })).rejects.toBeInstanceOf(InputError)
    expect(sent).toEqual([])
    await request(patients.update, '1', { email: null })
    expect(sent).toEqual([{ email: null }])
  })
})
