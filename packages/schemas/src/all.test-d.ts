import type * as core from '@cliniko/core'
import { type ArgsOf, checkWith, type Operation, type OutOf } from '@cliniko/core'
import type { GenericSchema, InferInput, InferOutput } from 'valibot'
import { describe, expectTypeOf, it } from 'vitest'
import { allSchemas } from './all.js'

type All = { -readonly [Name in keyof typeof allSchemas]: (typeof allSchemas)[Name] }
type Snake<Name extends string> = Name extends `${infer Head}${infer Tail}`
  ? Tail extends Uncapitalize<Tail>
    ? `${Lowercase<Head>}${Snake<Tail>}`
    : `${Lowercase<Head>}_${Snake<Tail>}`
  : ''

// A namespace of core is a module with `list`, or with `get` if there is only one record.
type Namespaces = {
  [Name in keyof typeof core as (typeof core)[Name] extends { list: Operation } | { get: Operation }
    ? Snake<Name>
    : never]: (typeof core)[Name]
}
type Op<Namespace, Name extends string> = Namespace extends { [Key in Name]: infer Found extends Operation }
  ? Found
  : never

type Records<Out> = Out extends { readonly items: readonly (infer Item)[] } ? Item : Out
type Models = {
  [Name in keyof Namespaces]: Namespaces[Name] extends { list: infer List extends Operation }
    ? Records<OutOf<List>>
    : OutOf<Op<Namespaces[Name], 'get'>>
}

type Has<Name extends string> = {
  [Resource in keyof Namespaces as [Op<Namespaces[Resource], Name>] extends [never] ? never : Resource]: Op<
    Namespaces[Resource],
    Name
  >
}
type Created = { [Resource in keyof Has<'create'>]: ArgsOf<Has<'create'>[Resource]>[0] }
type Updated = { [Resource in keyof Has<'update'>]: ArgsOf<Has<'update'>[Resource]>[1] }
type Cancelled = { [Resource in keyof Has<'cancel'>]: ArgsOf<Has<'cancel'>[Resource]>[1] }

describe('allSchemas', () => {
  it('default', () => {
    expectTypeOf<keyof All>().toEqualTypeOf<keyof Namespaces>()
    checkWith(allSchemas)
  })

  it("behavior: the models are core's", () => {
    type Read = {
      [Name in keyof All]: All[Name] extends { readonly model: infer Schema extends GenericSchema }
        ? InferOutput<Schema>
        : never
    }
    // A union of two types with the same fields: compared alone, because it isn't equal within an object type.
    type Twofold = 'patient_attachments'
    expectTypeOf<Omit<Read, Twofold>>().toEqualTypeOf<Omit<Models, Twofold>>()
    expectTypeOf<Read[Twofold]>().toEqualTypeOf<Models[Twofold]>()
  })

  it("behavior: the bodies are core's", () => {
    type With<Kind extends string> = {
      [Name in keyof All as All[Name] extends { [Key in Kind]: unknown } ? Name : never]: All[Name]
    }
    type Of<Kind extends string> = {
      [Name in keyof With<Kind>]: With<Kind>[Name] extends { [Key in Kind]: infer Schema extends GenericSchema }
        ? InferInput<Schema>
        : never
    }
    expectTypeOf<Of<'create'>>().toEqualTypeOf<Created>()
    // The operation that updates the referral source of a patient has another name.
    expectTypeOf<Omit<Of<'update'>, 'referral_sources'>>().toEqualTypeOf<Updated>()
    expectTypeOf<Of<'update'>['referral_sources']>().toEqualTypeOf<
      ArgsOf<typeof core.referralSources.updateForPatient>[1]
    >()
    expectTypeOf<Of<'action'>>().toEqualTypeOf<Cancelled>()
  })

  it("behavior: other responses are core's", () => {
    type Answers<Name extends keyof All> = All[Name] extends { answers: { [Path in string]: infer Schema } }
      ? Schema extends { '~standard': { types?: { output: infer Output } | undefined } }
        ? Output
        : never
      : never
    expectTypeOf<Answers<'settings'>>().toEqualTypeOf<core.PublicSettings>()
    expectTypeOf<Answers<'available_times'>>().toEqualTypeOf<core.NextAvailableTime>()
    expectTypeOf<Answers<'patient_attachments'>>().toEqualTypeOf<core.AttachmentPresignedPost>()
    expectTypeOf<Answers<'individual_appointments'>>().toEqualTypeOf<core.Conflicts>()
  })
})
