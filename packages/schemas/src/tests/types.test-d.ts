import type * as core from '@cliniko/core'
import type { GenericSchema, InferInput, InferOutput } from 'valibot'
import { describe, expectTypeOf, it } from 'vitest'
import type { AllSchemas } from '../all.js'
import type * as schemas from '../index.js'

type CamelCase<Name> = Name extends `${infer Word}_${infer Rest}` ? `${Word}${Capitalize<CamelCase<Rest>>}` : Name

/** The operations that core exports for a resource, by the API's name of the resource. */
type OperationsOf<Resource> =
  CamelCase<Resource> extends infer Name extends keyof typeof core ? (typeof core)[Name] : never

/** The model of a resource, as its operations return it. */
type ModelOf<Resource> =
  OperationsOf<Resource> extends { readonly list: infer List extends core.Operation }
    ? core.OutOf<List> extends core.Page<infer Model>
      ? Model
      : never
    : OperationsOf<Resource> extends { readonly get: infer Get extends core.Operation }
      ? core.OutOf<Get>
      : never

/** The body of a resource's create. */
type CreateOf<Resource> =
  OperationsOf<Resource> extends { readonly create: core.CreateOperation<unknown, infer Body> } ? Body : never

/** The body of a resource's update. */
type UpdateOf<Resource> =
  OperationsOf<Resource> extends {
    readonly [name in 'update' | 'updateForPatient']?: core.ChangeOperation<unknown, infer Body, infer _Ids>
  }
    ? Body
    : never

/** The resources that have a schema of a kind. */
type ResourcesWith<Kind extends string> = {
  [Resource in keyof AllSchemas]: Kind extends keyof AllSchemas[Resource] ? Resource : never
}[keyof AllSchemas]

type SchemaOf<Resource extends keyof AllSchemas, Kind extends string> = AllSchemas[Resource] extends {
  readonly [kind in Kind]: infer Schema extends GenericSchema
}
  ? Schema
  : never

/** An object with the properties whose types differ. If `{}` doesn't satisfy it, TypeScript's error names the first. */
type Different<Actual, Expected extends Record<keyof Actual, unknown>> = {
  [Name in keyof Actual as IsEqual<Actual[Name], Expected[Name]> extends true ? never : Name]: Expected[Name]
}

/** Whether types are identical, compared as `toEqualTypeOf` does. */
type IsEqual<A, B> =
  (<T>() => T extends (A & T) | T ? true : false) extends <T>() => T extends (B & T) | T ? true : false ? true : false

describe('the schemas of every resource have the types of its operations', () => {
  it('default: models', () => {
    type Outputs = { [Resource in ResourcesWith<'model'>]: InferOutput<SchemaOf<Resource, 'model'>> }
    type Models = { [Resource in ResourcesWith<'model'>]: ModelOf<Resource> }
    void ({} satisfies Different<Outputs, Models>)
  })

  it('default: bodies that create a record', () => {
    type Inputs = { [Resource in ResourcesWith<'create'>]: InferInput<SchemaOf<Resource, 'create'>> }
    type Bodies = { [Resource in ResourcesWith<'create'>]: CreateOf<Resource> }
    void ({} satisfies Different<Inputs, Bodies>)
  })

  it('default: bodies that update a record', () => {
    type Inputs = { [Resource in ResourcesWith<'update'>]: InferInput<SchemaOf<Resource, 'update'>> }
    type Bodies = { [Resource in ResourcesWith<'update'>]: UpdateOf<Resource> }
    void ({} satisfies Different<Inputs, Bodies>)
  })
})

type Schemas = { [Name in Extract<keyof typeof schemas, `${string}Schema`>]: (typeof schemas)[Name] }
type Output<Name extends keyof Schemas> = InferOutput<Schemas[Name]>
type Input<Name extends keyof Schemas> = InferInput<Schemas[Name]>

describe('other schemas have the types of core', () => {
  it('default: kinds of records', () => {
    expectTypeOf<Output<'memoCommunicationSchema'>>().toEqualTypeOf<core.MemoCommunication>()
    expectTypeOf<Output<'emailCommunicationSchema'>>().toEqualTypeOf<core.EmailCommunication>()
    expectTypeOf<Output<'smsCommunicationSchema'>>().toEqualTypeOf<core.SmsCommunication>()
    expectTypeOf<Output<'uploadedPatientAttachmentSchema'>>().toEqualTypeOf<core.UploadedPatientAttachment>()
    expectTypeOf<Output<'fullPatientExportSchema'>>().toEqualTypeOf<core.FullPatientExport>()
  })

  it('default: other responses', () => {
    expectTypeOf<Output<'attachmentPresignedPostSchema'>>().toEqualTypeOf<core.AttachmentPresignedPost>()
    expectTypeOf<Output<'nextAvailableTimeSchema'>>().toEqualTypeOf<core.NextAvailableTime>()
    expectTypeOf<Output<'publicSettingsSchema'>>().toEqualTypeOf<core.PublicSettings>()
  })

  it('default: parts of models', () => {
    expectTypeOf<Output<'patientCustomFieldDefinitionSchema'>>().toEqualTypeOf<core.PatientCustomFieldDefinition>()
    expectTypeOf<Output<'patientCustomFieldSchema'>>().toEqualTypeOf<core.PatientCustomField>()
    expectTypeOf<Output<'patientCustomFieldsDefinitionSchema'>>().toEqualTypeOf<core.PatientCustomFieldsDefinition>()
    expectTypeOf<Output<'patientCustomFieldsSchema'>>().toEqualTypeOf<core.PatientCustomFields>()
    expectTypeOf<Output<'patientFormContentSchema'>>().toEqualTypeOf<core.PatientFormContent>()
    expectTypeOf<Output<'patientFormTemplateContentSchema'>>().toEqualTypeOf<core.PatientFormTemplateContent>()
    expectTypeOf<Output<'phoneNumberSchema'>>().toEqualTypeOf<core.PhoneNumber>()
    expectTypeOf<Output<'repeatRuleSchema'>>().toEqualTypeOf<core.RepeatRule>()
    expectTypeOf<Output<'treatmentNoteContentSchema'>>().toEqualTypeOf<core.TreatmentNoteContent>()
    expectTypeOf<Output<'treatmentNoteTemplateContentSchema'>>().toEqualTypeOf<core.TreatmentNoteTemplateContent>()
  })

  it('default: other bodies, and parts of bodies', () => {
    expectTypeOf<Input<'cancellationBodySchema'>>().toEqualTypeOf<core.CancellationBody>()
    expectTypeOf<Input<'patientCustomFieldBodySchema'>>().toEqualTypeOf<core.PatientCustomField>()
    expectTypeOf<Input<'patientCustomFieldsBodySchema'>>().toEqualTypeOf<core.PatientCustomFields>()
    expectTypeOf<Input<'patientFormContentBodySchema'>>().toEqualTypeOf<core.PatientFormContent>()
    expectTypeOf<Input<'patientFormTemplateContentBodySchema'>>().toEqualTypeOf<core.PatientFormTemplateContent>()
    expectTypeOf<Input<'phoneNumberBodySchema'>>().toEqualTypeOf<core.PhoneNumberBody>()
    expectTypeOf<Input<'repeatRuleBodySchema'>>().toEqualTypeOf<core.RepeatRuleBody>()
    expectTypeOf<Input<'treatmentNoteContentBodySchema'>>().toEqualTypeOf<core.TreatmentNoteContent>()
    expectTypeOf<Input<'treatmentNoteTemplateContentBodySchema'>>().toEqualTypeOf<core.TreatmentNoteTemplateContent>()
  })

  it('behavior: the output of a body is its input', () => {
    type Body = Extract<keyof Schemas, `${string}CreateSchema` | `${string}UpdateSchema` | `${string}BodySchema`>
    type Outputs = { [Name in Body]: Output<Name> }
    type Inputs = { [Name in Body]: Input<Name> }
    expectTypeOf<Outputs>().toEqualTypeOf<Inputs>()
  })
})
