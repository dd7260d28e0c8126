import { describe, expectTypeOf, test } from 'vitest'
import type { Client } from './client.js'
import type { Cliniko } from './cliniko.js'
import type { Included, IncludeName } from './relations/included.js'
import type { IndividualAppointment } from './resources/individual-appointments.js'
import * as individualAppointments from './resources/individual-appointments.js'
import type { Patient } from './resources/patients.js'
import * as patients from './resources/patients.js'

declare const client: Client
declare const cliniko: Cliniko

describe('client.request', () => {
  test('a record', () => {
    expectTypeOf(client.request(patients.get, '1')).resolves.toEqualTypeOf<Patient>()
    client.request(patients.get, '1', { signal: new AbortController().signal, where: { archived_at: { any: true } } })
    // @ts-expect-error C22: ids are strings
    client.request(patients.get, 1)
    // @ts-expect-error an id is required
    client.request(patients.get)
    // @ts-expect-error the only filters are those for hidden records
    client.request(patients.get, '1', { where: { last_name: 'x' } })
  })

  test('a list', async () => {
    const page = await client.request(patients.list, {
      where: { last_name: { contains: 'son' } },
      sort: ['last_name', '-created_at'],
    })
    expectTypeOf(page.items[0]).toEqualTypeOf<Patient | undefined>()
    for await (const patient of client.request(patients.list)) expectTypeOf(patient).toEqualTypeOf<Patient>()
    // @ts-expect-error C13: an unknown filter
    client.request(patients.list, { where: { surname: 'x' } })
    // @ts-expect-error an operator that dates do not have
    client.request(patients.list, { where: { date_of_birth: { contains: '1' } } })
    // @ts-expect-error date-times have no equality
    client.request(patients.list, { where: { created_at: '2026-01-01T00:00:00Z' } })
    // @ts-expect-error lists can't be sorted by a link
    client.request(patients.list, { sort: 'invoices' })
    // @ts-expect-error C12: filters belong in where
    client.request(patients.list, { patient_id: '1' })
  })

  test('writes', () => {
    expectTypeOf(client.request(patients.create, { first_name: 'A', last_name: 'B' })).resolves.toEqualTypeOf<Patient>()
    expectTypeOf(client.request(patients.update, '1', { email: null })).resolves.toEqualTypeOf<Patient>()
    expectTypeOf(client.request(patients.archive, '1')).resolves.toEqualTypeOf<void>()
    expectTypeOf(
      client.request(individualAppointments.cancel, '1', { cancellation_reason: 30 }),
    ).resolves.toEqualTypeOf<void>()
    // @ts-expect-error C25: a field that the API does not have
    client.request(patients.create, { first_name: 'A', last_name: 'B', phone_number: '1' })
    // @ts-expect-error the last name is required
    client.request(patients.create, { first_name: 'A' })
    // @ts-expect-error C16: the reason is a code
    client.request(individualAppointments.cancel, '1', { cancellation_reason: 'sick' })
  })

  test('a request without an operation', () => {
    expectTypeOf(client.request({ method: 'GET', path: '/recalls', query: { page: '1' } })).resolves.toBeUnknown()
    // @ts-expect-error parameters are strings
    client.request({ method: 'GET', path: '/recalls', query: { page: 1 } })
    // @ts-expect-error a method that the API does not use
    client.request({ method: 'HEAD', path: '/recalls' })
    client.request(patients.get, '1', { priority: 'background' })
    // @ts-expect-error there are two priorities
    client.request(patients.get, '1', { priority: 'low' })
  })

  test('include', async () => {
    const { items } = await client.request(individualAppointments.list, { include: ['patient'] })
    expectTypeOf(items[0]?.included.patient).toEqualTypeOf<Patient | null | undefined>()
    // @ts-expect-error it is not included
    items[0]?.included.practitioner
    // @ts-expect-error a link to a list can't be included
    client.request(individualAppointments.list, { include: ['attendees'] })
    expectTypeOf<'patient'>().toExtend<IncludeName<IndividualAppointment>>()
    expectTypeOf<Included<Patient, never>>().toEqualTypeOf<Patient>()
  })
})

describe('createCliniko', () => {
  test('methods', async () => {
    expectTypeOf(cliniko.patients.get('1')).resolves.toEqualTypeOf<Patient>()
    expectTypeOf(cliniko.patients.delete).parameter(0).toEqualTypeOf<string>()
    const day = await cliniko.individualAppointments.list({
      include: ['patient'],
      where: { starts_at: { gte: new Date() } },
    })
    expectTypeOf(day.items[0]?.included.patient).toEqualTypeOf<Patient | null | undefined>()
    // @ts-expect-error C13: an unknown filter
    cliniko.patients.list({ where: { surname: 'x' } })
  })
})
