import * as v from 'valibot'
import { describe, expectTypeOf, it } from 'vitest'
import { type Checks, checkWith } from './check-with.js'
import type { Tax } from './resources/taxes.js'

const tax: v.GenericSchema<unknown, Tax> = v.any()

describe('checkWith', () => {
  it('default', () => {
    expectTypeOf(checkWith({ taxes: { model: tax } })).toEqualTypeOf<Checks>()
  })

  it('input: refuses a schema of another model, and a misspelt resource', () => {
    // @ts-expect-error its output is no tax
    checkWith({ taxes: { model: v.object({ id: v.number() }) } })
    // @ts-expect-error the resource is called taxes
    checkWith({ tax: { model: tax } })
    // @ts-expect-error resources have no such schema
    checkWith({ taxes: { models: tax } })
  })
})
