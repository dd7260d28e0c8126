export { type App, shardOf } from '#credentials'
export {
  type Client,
  type ClientOptions,
  type CommonOptions,
  createClient,
  type KeyClientOptions,
  type ProxyClientOptions,
} from './client.js'
export { type Cliniko, createCliniko, type ListInMethod, type ListMethod, type ResourceMethods } from './cliniko.js'
export type { Clock } from './http/clock.js'
export {
  ApiError,
  AuthenticationError,
  ClinikoError,
  ConfigError,
  type ErrorContext,
  type FieldErrors,
  InputError,
  LinkError,
  NetworkError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ResponseError,
  ServerError,
  TimeoutError,
  ValidationError,
} from './http/errors.js'
export { createRateLimiter, type RateLimiter, type RateLimiterOptions } from './http/rate-limit.js'
export type { RetryOptions } from './http/retry.js'
export type { Call, Fetch, RequestOptions, Send } from './http/send.js'
export { type Filter, matchesFilter, parseFilter } from './list/filter.js'
export type { GetParams, IncludedPage, ListParams, Page, PagePromise, ToArrayOptions } from './list/page.js'
export type { Sort, SortColumn, SortKey } from './list/sort.js'
export type {
  ArrayCondition,
  BooleanCondition,
  Condition,
  DateCondition,
  DateTimeCondition,
  DateTimeInput,
  NumericCondition,
  Operator,
  RangeCondition,
  StringCondition,
  Where,
} from './list/where.js'
export type {
  ActOperation,
  ArgsOf,
  ChangeOperation,
  Conflicts,
  CreateOperation,
  Filters,
  FilterType,
  GetOperation,
  ListOperation,
  Method,
  Operation,
  OperationKind,
  OutOf,
} from './operation.js'
export type { Included, IncludeName } from './relations/include.js'
export { type Link, type LinkTarget, type LinkToConflicts, type LinkToMany, parseLink } from './relations/link.js'
export { nameOf } from './request.js'
export type {
  AppointmentType,
  AppointmentTypeCreate,
  AppointmentTypeUpdate,
  LeadTimeHours,
  OnlinePaymentsMode,
} from './resources/appointment-types.js'
export type { Attendee, AttendeeCreate, AttendeeUpdate } from './resources/attendees.js'
export {
  type BookingKind,
  bookingKind,
  isGroupAppointment,
  isIndividualAppointment,
  isUnavailableBlock,
} from './resources/booking-kind.js'
export type { Booking } from './resources/bookings.js'
export type { Business, BusinessCreate, BusinessUpdate } from './resources/businesses.js'
export type { GroupAppointment } from './resources/group-appointments.js'
export * from './resources/index.js'
export type {
  IndividualAppointment,
  IndividualAppointmentCreate,
  IndividualAppointmentUpdate,
} from './resources/individual-appointments.js'
export type { Models } from './resources/models.js'
export type {
  PatientCustomFieldDefinition,
  PatientCustomFieldDefinitionCheckboxes,
  PatientCustomFieldDefinitionDate,
  PatientCustomFieldDefinitionOption,
  PatientCustomFieldDefinitionOther,
  PatientCustomFieldDefinitionParagraph,
  PatientCustomFieldDefinitionRadiobuttons,
  PatientCustomFieldDefinitionSection,
  PatientCustomFieldDefinitionText,
  PatientCustomFieldsDefinition,
} from './resources/patient-custom-field-definitions.js'
export type {
  PatientCustomField,
  PatientCustomFieldCheckboxes,
  PatientCustomFieldDate,
  PatientCustomFieldOption,
  PatientCustomFieldOther,
  PatientCustomFieldParagraph,
  PatientCustomFieldRadiobuttons,
  PatientCustomFieldSection,
  PatientCustomFields,
  PatientCustomFieldText,
} from './resources/patient-custom-fields.js'
export type { Patient, PatientCreate, PatientUpdate, Pronouns } from './resources/patients.js'
export type { Practitioner } from './resources/practitioners.js'
export type { PatientNameFormat, PublicSettings, Settings } from './resources/settings.js'
export {
  type CancellationBody,
  CancellationReason,
  type CancellationReasonDescription,
  InvoiceStatus,
  type Open,
  type PhoneNumber,
  type PhoneNumberBody,
  type PhoneType,
  type ReminderType,
  type RepeatRule,
  type RepeatRuleBody,
  type RepeatType,
  TreatmentNoteStatus,
} from './resources/shared.js'
export type { UnavailableBlock } from './resources/unavailable-blocks.js'
export type { User, UserRole } from './resources/users.js'
export { addDays, dateIn, dayRange, instantOf, type TimeRange, weekRange } from './workflows/zoned.js'
