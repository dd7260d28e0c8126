import * as v from 'valibot'
import { describe, expect, test, vi } from 'vitest'
import { checkWith, type Mismatch, type StandardSchema } from './check-with.js'
import { ConfigError, InputError, ResponseError } from './http/errors.js'
import * as availableTimes from './resources/available-times.js'
import * as individualAppointments from './resources/individual-appointments.js'
import * as patients from './resources/patients.js'
import * as settings from './resources/settings.js'

// The messages of these schemas hold values, like those of most libraries.
const model = v.looseObject({ id: v.string(), email: v.nullable(v.string()) })
const create = v.strictObject({ first_name: v.string('Use text.'), email: v.optional(v.pipe(v.string(), v.email())) })
const canary = 'Canary Wharf'

/** Checks with schemas of a few fields. */
function checksOfPatients(onMismatch?: (mismatch: Mismatch) => void) {
  // @ts-expect-error the model is not a whole Patient
  return checkWith({ patients: { model, create } }, { onMismatch })
}

const valid = { id: '1', email: null }
const invalid = { id: 2, email: canary }

async function errorOf(promise: unknown): Promise<Error> {
  try {
    await promise
  } catch (error) {
    if (error instanceof Error) return error
  }
  throw new Error('Nothing was thrown.')
}

describe('response', () => {
  test('default: returns the output of the schema', async () => {
    const transformed = v.pipe(
      model,
      v.transform((record) => ({ ...record, seen: true })),
    )
    // @ts-expect-error the model is not a whole Patient
    const { response } = checkWith({ patients: { model: transformed } })
    expect(await response(patients.get, valid)).toEqual({ ...valid, seen: true })
    expect(await response(patients.list, [valid, valid])).toEqual([
      { ...valid, seen: true },
      { ...valid, seen: true },
    ])
    for (const operation of [patients.create, patients.update, patients.unarchive]) {
      expect(await response(operation, valid)).toHaveProperty('seen')
    }
  })

  test('C26 behavior: reports an invalid record and returns it as it is', async () => {
    const mismatches: Mismatch[] = []
    const { response } = checksOfPatients((mismatch) => mismatches.push(mismatch))
    expect(await response(patients.list, [valid, invalid, valid, null])).toEqual([valid, invalid, valid, null])
    expect(mismatches).toEqual([
      {
        operation: 'GET /patients',
        resource: 'patients',
        index: 1,
        issues: [{ path: 'id', message: 'Invalid type: Expected string but received 2' }],
      },
      {
        operation: 'GET /patients',
        resource: 'patients',
        index: 3,
        issues: [{ path: '', message: 'Invalid type: Expected Object but received null' }],
      },
    ])
  })

  test('behavior: the mismatch of a single record has no index', async () => {
    const onMismatch = vi.fn()
    expect(await checksOfPatients(onMismatch).response(patients.get, invalid)).toBe(invalid)
    expect(onMismatch.mock.calls[0]?.[0]).not.toHaveProperty('index')
  })

  test('C41 behavior: without onMismatch it throws, and names records and fields, but no value', async () => {
    const canaries = { id: 2, email: 3, name: canary }
    const error = await errorOf(checksOfPatients().response(patients.list, [valid, canaries, canary]))
    expect(error).toBeInstanceOf(ResponseError)
    expect(error.message).toBe(
      'GET /patients returned data that does not match its schema (record 1: id, email; record 2: the whole record). Set onMismatch to accept and report it.',
    )
    expect(error).toMatchObject({ operation: 'GET /patients', retryable: false, mayHaveBeenProcessed: false })
    expect(JSON.stringify({ ...error })).not.toContain(canary)
  })

  test('behavior: names three of many invalid records', async () => {
    const error = await errorOf(checksOfPatients().response(patients.list, Array(100).fill(invalid)))
    expect(error.message).toMatch(/\(record 0: id; record 1: id; record 2: id; and 97 more\)/)
  })

  test('behavior: a write with an invalid response may have been processed', async () => {
    expect(await errorOf(checksOfPatients().response(patients.create, invalid))).toMatchObject({
      mayHaveBeenProcessed: true,
    })
  })

  test('behavior: names nested fields, whatever form their paths have', async () => {
    const failing: StandardSchema<never> = {
      '~standard': {
        version: 1,
        vendor: 'test',
        validate: () => ({ issues: [{ message: 'no', path: ['phones', { key: 0 }, 'number'] }, { message: 'no' }] }),
      },
    }
    const error = await errorOf(checkWith({ patients: { model: failing } }).response(patients.get, valid))
    expect(error.message).toContain('(phones.0.number, the whole record)')
  })

  test('behavior: accepts asynchronous schemas', async () => {
    const slow: StandardSchema<never> = {
      '~standard': {
        version: 1,
        vendor: 'test',
        validate: async () => ({ issues: [{ message: 'no', path: ['id'] }] }),
      },
    }
    const { response, body } = checkWith({ patients: { model: slow, create: slow } })
    expect(await errorOf(response(patients.list, [valid]))).toBeInstanceOf(ResponseError)
    expect(await errorOf(body(patients.create, {}))).toBeInstanceOf(InputError)
  })

  test('behavior: returns responses without a schema, and empty ones, as they are', async () => {
    const { response } = checksOfPatients()
    expect(await response(individualAppointments.list, [invalid])).toEqual([invalid])
    expect(await response(patients.archive, undefined)).toBeUndefined()
    expect(await response(patients.archive, invalid)).toBe(invalid)
  })

  test('behavior: validates responses that are not records of the resource with the schema of their path', async () => {
    const time = v.object({ appointment_start: v.string() })
    const next = v.object({ appointment_start: v.optional(v.string()) })
    const isPublic = v.object({ sms: v.null() })
    const { response } = checkWith({
      available_times: { model: time, answers: { [availableTimes.next.path]: next } },
      settings: { answers: { '/settings/public': isPublic } },
      individual_appointments: {
        answers: {
          '/individual_appointments/{id}/conflicts': v.object({ conflicts: v.object({ exist: v.boolean() }) }),
        },
      },
    })
    expect(await response(availableTimes.next, {})).toEqual({})
    expect(await errorOf(response(availableTimes.list, [{}]))).toBeInstanceOf(ResponseError)
    expect(await errorOf(response(settings.getPublic, {}))).toBeInstanceOf(ResponseError)
    expect(await response(settings.get, {})).toEqual({})
    expect(await errorOf(response(individualAppointments.conflicts, { conflicts: {} }))).toBeInstanceOf(ResponseError)
  })

  test('behavior: errors of onMismatch do not break the request', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { response } = checksOfPatients(() => {
      throw new Error('log is full')
    })
    expect(await response(patients.get, invalid)).toBe(invalid)
    await Promise.resolve()
    expect(log).toHaveBeenCalledOnce()
    log.mockRestore()
  })
})

describe('body', () => {
  test('default: returns the output of the schema', async () => {
    expect(await checksOfPatients().body(patients.create, { first_name: 'Ann' })).toEqual({ first_name: 'Ann' })
  })

  test('C25 behavior: throws with messages by field if the body is invalid', async () => {
    const error = await errorOf(checksOfPatients().body(patients.create, { first_name: 1, phone: canary, email: 'x' }))
    expect(error).toBeInstanceOf(InputError)
    expect(error.message).toBe('POST /patients was not sent. Check first_name, email, phone: error.fields says why.')
    expect(error).toMatchObject({ operation: 'POST /patients', fields: { first_name: 'Use text.' } })
  })

  test('behavior: joins several messages of a field', async () => {
    const strict = v.object({ name: v.pipe(v.string(), v.minLength(2, 'Too short.'), v.regex(/^[A-Z]/, 'Too low.')) })
    const { body } = checkWith({ patients: { create: strict } })
    expect(await errorOf(body(patients.create, { name: 'a' }))).toMatchObject({
      fields: { name: 'Too short. Too low.' },
    })
  })

  test('behavior: validates a body as it is sent: without undefined, and with dates as strings', async () => {
    const { body } = checkWith({ individual_appointments: { update: v.strictObject({ starts_at: v.string() }) } })
    const moved = { starts_at: new Date('2026-03-02T00:00:00Z'), notes: undefined }
    expect(await body(individualAppointments.update, moved)).toEqual({ starts_at: '2026-03-02T00:00:00.000Z' })
  })

  test('behavior: actions and updates have schemas of their own', async () => {
    const { body } = checkWith({ individual_appointments: { action: v.object({ cancellation_reason: v.number() }) } })
    expect(await errorOf(body(individualAppointments.cancel, {}))).toBeInstanceOf(InputError)
    expect(await body(individualAppointments.create, {})).toEqual({})
    expect(await checksOfPatients().body(patients.update, { phone: 1 })).toEqual({ phone: 1 })
  })

  test('behavior: onMismatch is not called for bodies', async () => {
    const onMismatch = vi.fn()
    expect(await errorOf(checksOfPatients(onMismatch).body(patients.create, {}))).toBeInstanceOf(InputError)
    expect(onMismatch).not.toHaveBeenCalled()
  })
})

describe('C72 junk', () => {
  test.each([
    [null],
    [undefined],
    ['patients'],
    [{}, null],
    [{}, 5],
    [{}, { onMismatch: 5 }],
    [{}, { onMismatch: null }],
  ])('input: checkWith(%j, %j)', (...args: unknown[]) => {
    const create = () => checkWith(...(args as unknown as Parameters<typeof checkWith>))
    expect(create).toThrow(ConfigError)
    expect(create).toThrow('checkWith takes schemas by resource')
  })
})

describe('C08 keys of a body that no field has', () => {
  const refusing = (...paths: string[][]): StandardSchema<never> => ({
    '~standard': {
      version: 1,
      vendor: 'test',
      validate: () => ({ issues: paths.map((path) => ({ message: 'no', path })) }),
    },
  })

  test.each([
    [[['Ada Nguyen']], 'Check the body:'],
    [[['ada@patient.example', 'x']], 'Check the body:'],
    [[['email'], ['Ada Nguyen']], 'Check email, the body:'],
    [[['email'], ['email']], 'Check email:'],
  ])('input: %j: the message names no value', async (paths, words) => {
    const schema = refusing(...paths)
    const { body, response } = checkWith({ patients: { create: schema, model: schema } })
    const error = await errorOf(Promise.resolve(body(patients.create, {})))
    expect(error.message).toContain(words)
    expect((await errorOf(Promise.resolve(response(patients.get, {})))).message).not.toMatch(/Ada|ada@/)
  })
})
