import * as v from 'valibot'
import { describe, expectTypeOf, it } from 'vitest'
import { type Checks, checkWith } from './check-with.js'
import type { Tax } from './resources/taxes.js'

const tax: v.GenericSchema<unknown, Tax> = v.any()

describe('checkWith', () => {
  it('default', () => {
    expectTypeOf(checkWith({ taxes: { model: tax } })).toEqualTypeOf<Checks>()
  })

  it('input: a schema of another model, or of a misspelt resource, is refused', () => {
    // @ts-expect-error it reads something else
    checkWith({ taxes: { model: v.object({ id: v.number() }) } })
    // @ts-expect-error the API calls them taxes
    checkWith({ tax: { model: tax } })
    // @ts-expect-error there's no such schema
    checkWith({ taxes: { models: tax } })
  })
})
