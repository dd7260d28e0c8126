import { describe, expect, test } from 'vitest'
import { apiKey, fakeFetch, json } from '../../test/kit.js'
import { ada, errorOf, setUp } from '../../test/send.js'
import * as availableTimes from '../resources/available-times.js'
import * as individualAppointments from '../resources/individual-appointments.js'
import * as invoices from '../resources/invoices.js'
import * as patients from '../resources/patients.js'
import * as taxes from '../resources/taxes.js'

const page = 'A maintenance page, or a firewall between here and Cliniko, may have responded in its place.'

describe('responses that are not the API’s', () => {
  test('input: truncated JSON is retried, then reported without any of it', async () => {
    const fetch = fakeFetch(() => new Response('{"first_name":"Canary'))
    const { client, clock } = setUp(fetch)
    const error = await errorOf(clock.run(client.request(patients.get, '1')))
    expect(error.name).toBe('ResponseError')
    expect(error.message).toBe('GET /patients/{id} returned invalid JSON.')
    expect(fetch.seen).toHaveLength(4)
  })

  test('C53 input: an HTML page with status 200 is no fault of the network: one attempt', async () => {
    const fetch = fakeFetch(() => new Response('<html>Canary</html>'))
    const error = await errorOf(setUp(fetch).client.request(patients.get, '1'))
    expect(error.message).toBe(`GET /patients/{id} returned HTML instead of JSON. ${page}`)
    expect(error).toMatchObject({ retryable: false, hint: page })
    expect(fetch.seen).toHaveLength(1)
  })

  test('input: an empty response with status 200', async () => {
    const fetch = fakeFetch(() => new Response(''))
    const error = await errorOf(setUp(fetch, { retry: { limit: 0 } }).client.request(patients.get, '1'))
    expect(error.message).toBe('GET /patients/{id} returned an empty response.')
  })

  test('input: an HTML page with status 502', async () => {
    const fetch = fakeFetch(() => new Response('<html>Canary</html>', { status: 502 }))
    const error = await errorOf(setUp(fetch, { retry: { limit: 0 } }).client.request(patients.get, '1'))
    expect(error).toMatchObject({ name: 'ServerError', status: 502, retryable: true })
  })

  test('C04 input: a redirect to another host is not followed', async () => {
    const fetch = fakeFetch(() => new Response(null, { status: 302, headers: { location: 'https://evil.example/' } }))
    const error = await errorOf(setUp(fetch).client.request(patients.get, '1'))
    expect(error).toMatchObject({ name: 'ResponseError', status: 302 })
    expect(error.message).toBe(`GET /patients/{id} was redirected, and redirects are not followed. ${page}`)
    expect(fetch.seen).toHaveLength(1)
  })

  test('C39 input: a list without its records', async () => {
    const fetch = fakeFetch(() => json({ contacts: [{ id: '1' }], total_entries: 1 }))
    const error = await errorOf(setUp(fetch).client.request(patients.list))
    expect(error.message).toBe('GET /patients returned no list of patients.')
  })
})

describe('errors', () => {
  test('C66 422: the message names the fields, `fields` says what is wrong', async () => {
    const body = {
      message: 'Validation failed',
      errors: { email: 'is invalid', last_name: ["can't be blank", 'is too short'] },
    }
    const error = await errorOf(
      setUp(fakeFetch(() => json(body, { status: 422 }))).client.request(patients.create, ada),
    )
    expect(error).toMatchObject({
      name: 'ValidationError',
      fields: { email: 'is invalid', last_name: "can't be blank, is too short" },
      mayHaveBeenProcessed: false,
    })
    expect(error.message).toBe('POST /patients returned status 422. Check email, last_name: error.fields says why.')
  })

  test.each(['not JSON', '[]', '{"errors":null}', '{}'])('422 input: body %j is read leniently', async (text) => {
    const error = await errorOf(
      setUp(fakeFetch(() => new Response(text, { status: 422 }))).client.request(patients.create, ada),
    )
    expect(error).toMatchObject({ name: 'ValidationError', fields: {} })
    expect(error.message).toBe('POST /patients returned status 422.')
  })

  test.each([
    [400, 'ApiError'],
    [401, 'AuthenticationError'],
    [403, 'PermissionError'],
    [404, 'NotFoundError'],
    [500, 'ServerError'],
  ])('%i is a %s with operation, status and request id', async (status, name) => {
    const fetch = fakeFetch(
      () => new Response('HTTP Basic: Access denied.', { status, headers: { 'x-request-id': 'r-1' } }),
    )
    const error = await errorOf(setUp(fetch, { retry: { limit: 0 } }).client.request(patients.get, '1'))
    expect(error).toMatchObject({ name, status, operation: 'GET /patients/{id}', requestId: 'r-1' })
    expect(error).toBeInstanceOf(Error)
  })

  test.each([
    [401, 'Access denied.', 'belongs to another shard'],
    [404, '{"status":"404","error":"<b>Not Found"}', "where: { archived: 'any' }"],
    [404, '\n<!DOCTYPE html><title>Canary</title>', page],
    [422, '{"message":"patient_phone_numbers must be an object"}', 'A field takes an object'],
    [400, 'Canary\nmust be an object', 'A field takes an object'],
    [400, '', 'Check the filters'],
    [403, '', "The role of the key's user"],
    [418, 'must be an object', 'returned status 418.'],
  ])('behavior: a hint explains %i %j', async (status, text, hint) => {
    const fetch = fakeFetch(() => new Response(text, { status }))
    const error = await errorOf(setUp(fetch).client.request(patients.get, '1'))
    expect(error.message).toContain(hint)
    expect(error.message).not.toContain('Canary')
  })

  test('C66 input: a 404 names the hidden records that this operation can find, and is silent elsewhere', async () => {
    const { client } = setUp(fakeFetch(() => json({ status: '404', error: 'Not Found' }, { status: 404 })))
    const messageOf = async (request: PromiseLike<unknown>) => (await errorOf(request)).message
    expect(await messageOf(client.request(individualAppointments.get, '1'))).toContain(
      "If the record is archived or cancelled or deleted, add where: { archived: 'any', cancelled: 'any', deleted: 'any' }.",
    )
    const silent = [
      () => client.request(patients.update, '1', ada),
      () => client.request(patients.archive, '1'),
      () => client.request(taxes.get, '1'),
      () => client.request(invoices.listForPatient, '1'),
      () => client.request({ method: 'GET', path: '/recalls/1' }),
    ]
    for (const send of silent) expect(await messageOf(send())).toMatch(/returned status 404\.$/)
  })

  const lost = 'It may have been saved: look before you send it again.'
  test.each([
    ['a 500', () => new Response('', { status: 500 })],
    ['a 408', () => new Response('', { status: 408 })],
    ['a response that was lost', () => Promise.reject(new TypeError('fetch failed'))],
    ['a truncated response', () => new Response('{"id":')],
    ['a timeout', () => new Promise<Response>(() => {})],
  ])('C66 input: %s to a POST is not retryable, because the record may have been saved', async (_title, respond) => {
    const fetch = fakeFetch(respond)
    const { client, clock } = setUp(fetch)
    for (const send of [() => client.request(patients.create, ada), () => client.request(patients.update, '1', ada)]) {
      const error = await errorOf(clock.run(send()))
      expect(error).toMatchObject({ retryable: false, mayHaveBeenProcessed: true, hint: lost })
      expect(error.message.endsWith(` ${lost}`)).toBe(true)
    }
    expect(fetch.seen).toHaveLength(2)
  })

  test('C66 behavior: a GET and a DELETE with a 500 are retryable, and say nothing of saving', async () => {
    const { client } = setUp(
      fakeFetch(() => new Response('', { status: 500 })),
      { retry: { limit: 0 } },
    )
    for (const send of [() => client.request(patients.get, '1'), () => client.request(patients.delete, '1')]) {
      const error = await errorOf(send())
      expect(error.retryable).toBe(true)
      expect(error.message).not.toContain(lost)
    }
  })

  test('behavior: a 404 of available times says what to check', async () => {
    const { client } = setUp(fakeFetch(() => json({ status: '404', error: 'Not Found' }, { status: 404 })))
    const days = { from: '2026-03-02', to: '2026-03-08' }
    for (const request of [
      client.request(availableTimes.list, '1', '2', '3', days),
      client.request(availableTimes.next, '1', '2', '3', days),
    ]) {
      const error = await errorOf(request)
      expect(error.name).toBe('NotFoundError')
      expect(error.message).toContain('Check that business, practitioner and appointment type can be booked online.')
    }
  })

  test('C08, C41 behavior: no error holds the key, a filter value or any of the body', async () => {
    const { inspect } = await import('node:util')
    const responses: (() => Response | Promise<Response>)[] = [
      () => json({ message: 'unknown Canary' }, { status: 400 }),
      () => new Response('Canary', { status: 500 }),
      () => new Response('{"Canary'),
      () =>
        Promise.reject(
          Object.assign(new TypeError('failed: https://api/patients?q[]=last_name:=Canary'), { path: 'Canary' }),
        ),
    ]
    for (const respond of responses) {
      const { client } = setUp(fakeFetch(respond), { retry: { limit: 0 } })
      const error = await errorOf(client.request(patients.list, { where: { last_name: 'Canary' } }))
      const shown = [
        inspect(error, { depth: 9 }),
        JSON.stringify(error),
        String(error),
        error.stack,
        error.message,
      ].join()
      expect(shown).not.toContain('Canary')
      expect(shown).not.toContain(apiKey)
      expect(shown).not.toContain(btoa(`${apiKey}:`))
    }
  })
})
