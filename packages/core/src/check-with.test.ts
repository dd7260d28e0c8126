import * as v from 'valibot'
import { describe, expect, test, vi } from 'vitest'
import { checkWith, type Mismatch, type StandardSchema } from './check-with.js'
import { InputError, ResponseError } from './http/errors.js'
import * as availableTimes from './resources/available-times.js'
import * as individualAppointments from './resources/individual-appointments.js'
import * as patients from './resources/patients.js'
import * as settings from './resources/settings.js'

// Schemas whose own messages hold the values, as those of libraries do.
const model = v.looseObject({ id: v.string(), email: v.nullable(v.string()) })
const create = v.strictObject({ first_name: v.string('Use text.'), email: v.optional(v.pipe(v.string(), v.email())) })
const canary = 'Canary Wharf'

/** Checks by schemas that read less of a patient than core's type has. */
function checks(onMismatch?: (mismatch: Mismatch) => void) {
  // @ts-expect-error the model of this test is no Patient
  return checkWith({ patients: { model, create } }, { onMismatch })
}

const good = { id: '1', email: null }
const bad = { id: 2, email: canary }

async function thrown(promise: unknown): Promise<Error> {
  try {
    await promise
  } catch (error) {
    if (error instanceof Error) return error
  }
  throw new Error('Nothing was thrown.')
}

describe('answers', () => {
  test('default: what fits is answered with what the schema makes of it', async () => {
    const read = v.pipe(
      model,
      v.transform((record) => ({ ...record, seen: true })),
    )
    // @ts-expect-error the model of this test is no Patient
    const { answer } = checkWith({ patients: { model: read } })
    expect(await answer(patients.get, good)).toEqual({ ...good, seen: true })
    expect(await answer(patients.list, [good, good])).toEqual([
      { ...good, seen: true },
      { ...good, seen: true },
    ])
    for (const operation of [patients.create, patients.update, patients.unarchive]) {
      expect(await answer(operation, good)).toHaveProperty('seen')
    }
  })

  test('C26 behavior: one bad row is reported and comes as it came, the others are read', async () => {
    const mismatches: Mismatch[] = []
    const { answer } = checks((mismatch) => mismatches.push(mismatch))
    expect(await answer(patients.list, [good, bad, good, null])).toEqual([good, bad, good, null])
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

  test('behavior: a single record that does not fit has no index', async () => {
    const onMismatch = vi.fn()
    expect(await checks(onMismatch).answer(patients.get, bad)).toBe(bad)
    expect(onMismatch.mock.calls[0]?.[0]).not.toHaveProperty('index')
  })

  test('C41 behavior: without onMismatch it fails, and names rows and fields, but no value', async () => {
    const odd = { id: 2, email: 3, name: canary }
    const error = await thrown(checks().answer(patients.list, [good, odd, canary]))
    expect(error).toBeInstanceOf(ResponseError)
    expect(error.message).toBe(
      'The answer to GET /patients does not fit its schema. row 1: id, email; row 2: the whole.',
    )
    expect(error).toMatchObject({ operation: 'GET /patients', retryable: false, mayHaveBeenProcessed: false })
    expect(JSON.stringify({ ...error })).not.toContain(canary)
  })

  test('behavior: of many bad rows three are named', async () => {
    const error = await thrown(checks().answer(patients.list, Array(100).fill(bad)))
    expect(error.message).toMatch(/ row 0: id; row 1: id; row 2: id; and 97 more\.$/)
  })

  test('behavior: a write whose answer does not fit may have been processed', async () => {
    expect(await thrown(checks().answer(patients.create, bad))).toMatchObject({ mayHaveBeenProcessed: true })
  })

  test('behavior: paths lead into lists and objects, whatever library they come from', async () => {
    const odd: StandardSchema<never> = {
      '~standard': {
        version: 1,
        vendor: 'test',
        validate: () => ({ issues: [{ message: 'no', path: ['phones', { key: 0 }, 'number'] }, { message: 'no' }] }),
      },
    }
    const error = await thrown(checkWith({ patients: { model: odd } }).answer(patients.get, good))
    expect(error.message).toContain('phones.0.number, the whole.')
  })

  test('behavior: schemas may be asynchronous', async () => {
    const slow: StandardSchema<never> = {
      '~standard': {
        version: 1,
        vendor: 'test',
        validate: async () => ({ issues: [{ message: 'no', path: ['id'] }] }),
      },
    }
    const { answer, body } = checkWith({ patients: { model: slow, create: slow } })
    expect(await thrown(answer(patients.list, [good]))).toBeInstanceOf(ResponseError)
    expect(await thrown(body(patients.create, {}))).toBeInstanceOf(InputError)
  })

  test('behavior: what has no schema, or no answer, is left as it is', async () => {
    const { answer } = checks()
    expect(await answer(individualAppointments.list, [bad])).toEqual([bad])
    expect(await answer(patients.archive, undefined)).toBeUndefined()
    expect(await answer(patients.archive, bad)).toBe(bad)
  })

  test('behavior: answers that are no records of the resource have schemas of their own, by path', async () => {
    const time = v.object({ appointment_start: v.string() })
    const next = v.object({ appointment_start: v.optional(v.string()) })
    const isPublic = v.object({ sms: v.null() })
    const { answer } = checkWith({
      available_times: { model: time, answers: { [availableTimes.next.path]: next } },
      settings: { answers: { '/settings/public': isPublic } },
      individual_appointments: {
        answers: {
          '/individual_appointments/{id}/conflicts': v.object({ conflicts: v.object({ exist: v.boolean() }) }),
        },
      },
    })
    expect(await answer(availableTimes.next, {})).toEqual({})
    expect(await thrown(answer(availableTimes.list, [{}]))).toBeInstanceOf(ResponseError)
    expect(await thrown(answer(settings.getPublic, {}))).toBeInstanceOf(ResponseError)
    expect(await answer(settings.get, {})).toEqual({})
    expect(await thrown(answer(individualAppointments.conflicts, { conflicts: {} }))).toBeInstanceOf(ResponseError)
  })

  test('behavior: what onMismatch throws breaks nothing', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { answer } = checks(() => {
      throw new Error('log is full')
    })
    expect(await answer(patients.get, bad)).toBe(bad)
    await Promise.resolve()
    expect(log).toHaveBeenCalledOnce()
    log.mockRestore()
  })
})

describe('bodies', () => {
  test('default: what fits is sent as the schema makes of it', async () => {
    expect(await checks().body(patients.create, { first_name: 'Ann' })).toEqual({ first_name: 'Ann' })
  })

  test('C25 behavior: what does not is refused, with messages by field', async () => {
    const error = await thrown(checks().body(patients.create, { first_name: 1, phone: canary, email: 'x' }))
    expect(error).toBeInstanceOf(InputError)
    expect(error.message).toBe('POST /patients was not sent: first_name, email, phone would be refused. See fields.')
    expect(error).toMatchObject({ operation: 'POST /patients', fields: { first_name: 'Use text.' } })
  })

  test('behavior: several messages of a field are put together', async () => {
    const twice = v.object({ name: v.pipe(v.string(), v.minLength(2, 'Too short.'), v.regex(/^[A-Z]/, 'Too low.')) })
    const { body } = checkWith({ patients: { create: twice } })
    expect(await thrown(body(patients.create, { name: 'a' }))).toMatchObject({
      fields: { name: 'Too short. Too low.' },
    })
  })

  test('behavior: a body is checked as it is sent: without what is undefined, with dates as strings', async () => {
    const { body } = checkWith({ individual_appointments: { update: v.strictObject({ starts_at: v.string() }) } })
    const moved = { starts_at: new Date('2026-03-02T00:00:00Z'), notes: undefined }
    expect(await body(individualAppointments.update, moved)).toEqual({ starts_at: '2026-03-02T00:00:00.000Z' })
  })

  test('behavior: actions have a schema of their own, and update is not checked by that of create', async () => {
    const { body } = checkWith({ individual_appointments: { action: v.object({ cancellation_reason: v.number() }) } })
    expect(await thrown(body(individualAppointments.cancel, {}))).toBeInstanceOf(InputError)
    expect(await body(individualAppointments.create, {})).toEqual({})
    expect(await checks().body(patients.update, { phone: 1 })).toEqual({ phone: 1 })
  })

  test('behavior: onMismatch is not asked about bodies', async () => {
    const onMismatch = vi.fn()
    expect(await thrown(checks(onMismatch).body(patients.create, {}))).toBeInstanceOf(InputError)
    expect(onMismatch).not.toHaveBeenCalled()
  })
})
