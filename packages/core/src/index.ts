export { type App, shardOf } from '#credentials'
export { checkClient } from './check-client.js'
export {
  type CheckOptions,
  type Checks,
  checkWith,
  type Mismatch,
  type ResourceSchemas,
  type Schemas,
  type StandardIssue,
  type StandardResult,
  type StandardSchema,
} from './check-with.js'
export {
  type Client,
  type ClientOptions,
  type CommonOptions,
  createClient,
  type KeyClientOptions,
  type ProxyClientOptions,
} from './client.js'
export {
  type Cliniko,
  createCliniko,
  type GetMethod,
  type ListMethod,
  type NestedListMethod,
  type ResourceMethods,
} from './cliniko.js'
export { fieldsOf, idOf } from './fields.js'
export { throwIfAborted } from './http/abort.js'
export type { Call, Fetch, Method, RequestOptions, Send } from './http/call.js'
export { type Clock, monotonicTime, sleep, systemClock } from './http/clock.js'
export {
  type AnyClinikoError,
  ApiError,
  AuthenticationError,
  ClinikoError,
  type ClinikoErrorName,
  type ClinikoErrors,
  ConfigError,
  type ErrorCode,
  type ErrorContext,
  type FieldErrors,
  InputError,
  isClinikoError,
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
export type { Listeners, RequestEvent, ResponseEvent, RetryEvent, WaitEvent } from './http/events.js'
export type { Limits, Priority, RateLimiter, TurnOptions } from './http/limiter.js'
export type { ProxyErrorCode } from './http/proxy-error.js'
export { createQuota, type Quota, type QuotaOptions } from './http/quota.js'
export { createRateLimiter, type RateLimiterOptions } from './http/rate-limit.js'
export type { RetryOptions } from './http/retry.js'
export { createTurnQueue, type Line, type TurnQueue, type TurnQueueOptions } from './http/turn-queue.js'
export type { Change, ChangeType, MergedChange, RecordChange } from './list/changes/change.js'
export {
  type ChangeOf,
  type ChangeSource,
  type Changes,
  type ChangesOptions,
  type ChangesPage,
  changes,
} from './list/changes.js'
export { comparatorOf, compareOrderKeys, type OrderKey, orderKeyOf, type RecordComparator } from './list/comparator.js'
export { type Export, type ExportOptions, type ExportPage, type ExportProgress, exportRecords } from './list/export.js'
export { fieldOf } from './list/field.js'
export type {
  ArrayCondition,
  BooleanCondition,
  Condition,
  DateCondition,
  DateTimeCondition,
  DateTimeInput,
  Filters,
  FilterType,
  HidingField,
  HidingFilters,
  NumericCondition,
  RangeCondition,
  StringCondition,
  Where,
} from './list/filters.js'
export { hidingFields } from './list/hiding.js'
export { compareIds } from './list/ids.js'
export type { IncludedPage, PagePromise, ToArrayOptions } from './list/page.js'
export type { Between, BetweenPage, GetParams, ListParams, Page } from './list/params.js'
export { type Filter, parseFilter } from './list/parse-filter.js'
export { matchesFilter, type Predicate, predicateOf } from './list/predicate.js'
export type { Sort, SortColumn, SortKey } from './list/sort.js'
export { parseSort, type SortOrder } from './list/sort.js'
export { type Operator, parseTime } from './list/where.js'
export {
  type BookingKind,
  bookingKind,
  isGroupAppointment,
  isIndividualAppointment,
  isUnavailableBlock,
} from './models/booking-kind.js'
export { InvoiceStatus, TreatmentNoteStatus } from './models/booking-status.js'
export { type CancellationBody, CancellationReason, type CancellationReasonDescription } from './models/cancellation.js'
export {
  CommunicationCategory,
  type CommunicationCategoryName,
  CommunicationDirection,
  CommunicationType,
  ContactType,
  type DayOfWeek,
  InvoiceCalculationMethod,
  Relation,
} from './models/codes.js'
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
} from './models/custom-field-definitions.js'
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
} from './models/custom-fields.js'
export type {
  PatientFormContent,
  PatientFormQuestion,
  PatientFormQuestionAddress,
  PatientFormQuestionCheckboxes,
  PatientFormQuestionDate,
  PatientFormQuestionFullName,
  PatientFormQuestionParagraph,
  PatientFormQuestionPhone,
  PatientFormQuestionPronouns,
  PatientFormQuestionRadiobuttons,
  PatientFormQuestionSelect,
  PatientFormQuestionSignature,
  PatientFormQuestionText,
  PatientFormSection,
  PatientFormTemplateContent,
  PatientFormTemplateQuestion,
  PatientFormTemplateQuestionAddress,
  PatientFormTemplateQuestionCheckboxes,
  PatientFormTemplateQuestionDate,
  PatientFormTemplateQuestionFullName,
  PatientFormTemplateQuestionParagraph,
  PatientFormTemplateQuestionPhone,
  PatientFormTemplateQuestionPronouns,
  PatientFormTemplateQuestionRadiobuttons,
  PatientFormTemplateQuestionSelect,
  PatientFormTemplateQuestionSignature,
  PatientFormTemplateQuestionText,
  PatientFormTemplateSection,
} from './models/form-questions.js'
export type {
  NoteAnswer,
  NoteOther,
  NoteTemplateAnswer,
  NoteTemplateOther,
  TreatmentNoteContent,
  TreatmentNoteQuestion,
  TreatmentNoteQuestionBodycharts,
  TreatmentNoteQuestionCheckboxes,
  TreatmentNoteQuestionDate,
  TreatmentNoteQuestionParagraph,
  TreatmentNoteQuestionRadiobuttons,
  TreatmentNoteQuestionText,
  TreatmentNoteSection,
  TreatmentNoteTemplateContent,
  TreatmentNoteTemplateQuestion,
  TreatmentNoteTemplateQuestionBodycharts,
  TreatmentNoteTemplateQuestionCheckboxes,
  TreatmentNoteTemplateQuestionDate,
  TreatmentNoteTemplateQuestionParagraph,
  TreatmentNoteTemplateQuestionRadiobuttons,
  TreatmentNoteTemplateQuestionText,
  TreatmentNoteTemplateSection,
} from './models/note-questions.js'
export type { Open } from './models/open.js'
export type { PhoneNumber, PhoneNumberBody, PhoneType } from './models/phone-numbers.js'
export type { ReminderType } from './models/reminders.js'
export type { RepeatRule, RepeatRuleBody, RepeatType } from './models/repeat-rules.js'
export {
  bodyOf,
  isOperation,
  nameOf,
  paramsOf,
  type RawRequest,
  type ReadParams,
  toCall,
  toPathAndQuery,
  withoutOptions,
  withParams,
} from './operation/call.js'
export { createMatcher, type Match, type Matcher } from './operation/match.js'
export type {
  ActOperation,
  ArgsOf,
  BetweenOperation,
  BookableIds,
  ChangeOperation,
  Conflicts,
  CreateOperation,
  Effect,
  GetOperation,
  IdArguments,
  Links,
  ListOperation,
  NestedGetOperation,
  NestedListOperation,
  NoFilters,
  Operation,
  OperationKind,
  OutOf,
  QueryName,
  SingletonOperation,
} from './operation/operation.js'
export { type CheckedQuery, checkQuery, type QueryParams } from './operation/query.js'
export { recordIdOf, toArguments, type VariablesOf } from './operation/variables.js'
export { type Followed, follow } from './relations/follow.js'
export { include as includeRelated } from './relations/include.js'
export type { Included, IncludeName } from './relations/included.js'
export {
  type Link,
  type LinkTarget,
  type LinkToConflicts,
  type LinkToMany,
  linkedId,
  linkedRecord,
  parseLink,
} from './relations/link.js'
export { createLoader, type Loader } from './relations/loader.js'
export * from './relations/models.js'
export { hidingFieldsOf, isListedWhole, relatedGet, relatedList, targetResource } from './relations/related.js'
export { usesOf } from './relations/uses.js'
export * from './resources.js'
export { type Weekday, weekday, weekdayOf } from './time/weekday.js'
export { addDays, dateIn, dayRange, instantOf, monthRange, type TimeRange, weekRange } from './time/zoned.js'
export {
  type DownloadedAttachment,
  type DownloadOptions,
  downloadAttachment,
} from './workflows/attachments/download.js'
export type { DownloadProgress } from './workflows/attachments/download-stream.js'
export {
  AttachmentError,
  type AttachmentProgress,
  type AttachmentResume,
  type AttachmentStep,
} from './workflows/attachments/error.js'
export type { FileRules } from './workflows/attachments/file.js'
export { type ProcessingOptions, untilProcessed } from './workflows/attachments/processing.js'
export {
  type AttachmentOptions,
  type ResumeOptions,
  resumeAttachment,
  uploadAttachment,
} from './workflows/attachments/upload.js'
export {
  type AvailableTimesOptions,
  type AvailableTimesResult,
  findAvailableTimes,
  findNextAvailableTime,
  type NextAvailableTimeOptions,
  type NextAvailableTimeResult,
} from './workflows/availability/available-times.js'
export {
  type Bookable,
  type NotBookable,
  NotBookableError,
  type NotBookableReason,
} from './workflows/availability/not-bookable.js'
export type { AvailabilityOptions, BookableTime } from './workflows/availability/search-times.js'
export { telehealthUrl } from './workflows/availability/telehealth.js'
export { type CustomFieldEdits, editCustomFields } from './workflows/custom-fields/edit.js'
export {
  type CustomField,
  type CustomFieldOfChoice,
  type CustomFieldOfText,
  type CustomFieldOfUnknownType,
  readCustomFields,
} from './workflows/custom-fields/read.js'
export type { Choice, ChoiceAnswer } from './workflows/notes/choice.js'
export {
  type AnswerFormOptions,
  answerForm,
  type FormAnswers,
  type SignatureAnswer,
} from './workflows/notes/form-content.js'
export { answerNote, type NoteAnswers } from './workflows/notes/note-content.js'
export { escapeHtml, paragraph } from './workflows/notes/paragraph.js'
export type { Html, QuestionAnswer } from './workflows/notes/questions.js'
export { createTreatmentNote, TreatmentNoteError } from './workflows/notes/treatment-notes.js'
export type { PatientEntry } from './workflows/patient-index/entry.js'
export {
  createPatientIndex,
  type PatientIndex,
  type PatientIndexOptions,
  type PatientIndexRefreshOptions,
  type PatientIndexSearchOptions,
  type PatientIndexWatchOptions,
  type PatientMatches,
} from './workflows/patient-index/patient-index.js'
export type { IndexPosition, SavedPatient, SavedPatientIndex } from './workflows/patient-index/saved.js'
export { narrowPatients } from './workflows/patients/narrow.js'
export { isApprovedButtonUrl, parsePatientButton } from './workflows/patients/patient-button.js'
export { holdsPhoneNumber } from './workflows/patients/phone.js'
export { type PatientSearch, type PatientSearchOptions, searchPatients } from './workflows/patients/search.js'
export type { UsesOperations, Workflow } from './workflows/workflow.js'
