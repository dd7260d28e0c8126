import type {
  AppointmentType,
  AppointmentTypeCreate,
  AppointmentTypeUpdate,
  Attendee,
  AttendeeCreate,
  AttendeeUpdate,
  Booking,
  Business,
  BusinessCreate,
  BusinessUpdate,
  CancellationBody,
  GroupAppointment,
  IndividualAppointment,
  IndividualAppointmentCreate,
  IndividualAppointmentUpdate,
  Patient,
  PatientCreate,
  PatientCustomField,
  PatientCustomFieldDefinition,
  PatientCustomFields,
  PatientCustomFieldsDefinition,
  PatientUpdate,
  PhoneNumber,
  PhoneNumberBody,
  Practitioner,
  PublicSettings,
  RepeatRule,
  RepeatRuleBody,
  Settings,
  UnavailableBlock,
  User,
} from '@cliniko/core'
import type { InferInput, InferOutput } from 'valibot'
import { describe, expectTypeOf, it } from 'vitest'
import type * as schemas from './index.js'

type Schemas = typeof schemas
type Output<Name extends keyof Schemas> = InferOutput<Schemas[Name]>
type Input<Name extends keyof Schemas> = InferInput<Schemas[Name]>

describe("a model's schema reads what core says", () => {
  it('default', () => {
    expectTypeOf<Output<'appointmentTypeSchema'>>().toEqualTypeOf<AppointmentType>()
    expectTypeOf<Output<'attendeeSchema'>>().toEqualTypeOf<Attendee>()
    expectTypeOf<Output<'bookingSchema'>>().toEqualTypeOf<Booking>()
    expectTypeOf<Output<'businessSchema'>>().toEqualTypeOf<Business>()
    expectTypeOf<Output<'groupAppointmentSchema'>>().toEqualTypeOf<GroupAppointment>()
    expectTypeOf<Output<'individualAppointmentSchema'>>().toEqualTypeOf<IndividualAppointment>()
    expectTypeOf<Output<'patientSchema'>>().toEqualTypeOf<Patient>()
    expectTypeOf<Output<'practitionerSchema'>>().toEqualTypeOf<Practitioner>()
    expectTypeOf<Output<'publicSettingsSchema'>>().toEqualTypeOf<PublicSettings>()
    expectTypeOf<Output<'settingsSchema'>>().toEqualTypeOf<Settings>()
    expectTypeOf<Output<'unavailableBlockSchema'>>().toEqualTypeOf<UnavailableBlock>()
    expectTypeOf<Output<'userSchema'>>().toEqualTypeOf<User>()
  })

  it('parts of models', () => {
    expectTypeOf<Output<'patientCustomFieldDefinitionSchema'>>().toEqualTypeOf<PatientCustomFieldDefinition>()
    expectTypeOf<Output<'patientCustomFieldSchema'>>().toEqualTypeOf<PatientCustomField>()
    expectTypeOf<Output<'patientCustomFieldsDefinitionSchema'>>().toEqualTypeOf<PatientCustomFieldsDefinition>()
    expectTypeOf<Output<'patientCustomFieldsSchema'>>().toEqualTypeOf<PatientCustomFields>()
    expectTypeOf<Output<'phoneNumberSchema'>>().toEqualTypeOf<PhoneNumber>()
    expectTypeOf<Output<'repeatRuleSchema'>>().toEqualTypeOf<RepeatRule>()
  })
})

describe("a body's schema takes what core says, and changes nothing of it", () => {
  it('default', () => {
    expectTypeOf<Input<'appointmentTypeCreateSchema'>>().toEqualTypeOf<AppointmentTypeCreate>()
    expectTypeOf<Input<'appointmentTypeUpdateSchema'>>().toEqualTypeOf<AppointmentTypeUpdate>()
    expectTypeOf<Input<'attendeeCreateSchema'>>().toEqualTypeOf<AttendeeCreate>()
    expectTypeOf<Input<'attendeeUpdateSchema'>>().toEqualTypeOf<AttendeeUpdate>()
    expectTypeOf<Input<'businessCreateSchema'>>().toEqualTypeOf<BusinessCreate>()
    expectTypeOf<Input<'businessUpdateSchema'>>().toEqualTypeOf<BusinessUpdate>()
    expectTypeOf<Input<'cancellationBodySchema'>>().toEqualTypeOf<CancellationBody>()
    expectTypeOf<Input<'individualAppointmentCreateSchema'>>().toEqualTypeOf<IndividualAppointmentCreate>()
    expectTypeOf<Input<'individualAppointmentUpdateSchema'>>().toEqualTypeOf<IndividualAppointmentUpdate>()
    expectTypeOf<Input<'patientCreateSchema'>>().toEqualTypeOf<PatientCreate>()
    expectTypeOf<Input<'patientCustomFieldBodySchema'>>().toEqualTypeOf<PatientCustomField>()
    expectTypeOf<Input<'patientCustomFieldsBodySchema'>>().toEqualTypeOf<PatientCustomFields>()
    expectTypeOf<Input<'patientUpdateSchema'>>().toEqualTypeOf<PatientUpdate>()
    expectTypeOf<Input<'phoneNumberBodySchema'>>().toEqualTypeOf<PhoneNumberBody>()
    expectTypeOf<Input<'repeatRuleBodySchema'>>().toEqualTypeOf<RepeatRuleBody>()
  })

  it('behavior: output is input', () => {
    type Body = Extract<keyof Schemas, `${string}CreateSchema` | `${string}UpdateSchema` | `${string}BodySchema`>
    type Outputs = { [Name in Body]: Output<Name> }
    type Inputs = { [Name in Body]: Input<Name> }
    expectTypeOf<Outputs>().toEqualTypeOf<Inputs>()
  })
})
