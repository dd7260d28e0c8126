export { allQuery } from './all.js'
export type { CacheClient, ReadContext, WriteContext } from './cache.js'
export type { WatchOptions } from './changes/feed.js'
export { watchChanges } from './changes/watch-changes.js'
export { createDevPanel, type DevPanel, type DevPanelOptions } from './dev-panel/dev-panel.js'
export type { CacheHit, DevPanelState, PanelQuery, PanelRequest } from './dev-panel/state.js'
export { type AppointmentsInput, appointmentsQuery } from './domain/appointments.js'
export { type Arrival, arrival } from './domain/arrival.js'
export { type AttachmentDownload, type AttachmentFile, attachmentDownload } from './domain/attachment-download.js'
export {
  type AttachmentUpload,
  attachmentUpload,
  type NewAttachment,
  type UnfinishedAttachment,
} from './domain/attachment-upload.js'
export { type AvailabilityInput, availabilityQuery } from './domain/availability.js'
export { type CalendarInput, type CalendarQueries, type CalendarRange, calendarQueries } from './domain/calendar.js'
export {
  type CustomFieldsEdit,
  type CustomFieldsQueries,
  customFieldsEdit,
  customFieldsQueries,
  toCustomFields,
} from './domain/custom-fields.js'
export { type LimitsStore, limitsStore } from './domain/limits.js'
export {
  type PatientSearchInput,
  type PatientSearchPage,
  type PatientSearchQuery,
  patientSearchQuery,
} from './domain/patient-search.js'
export {
  type TelehealthQuery,
  type TelehealthRecord,
  type TelehealthSource,
  telehealthQuery,
} from './domain/telehealth.js'
export {
  type Calendar,
  type CalendarEntry,
  type CalendarResults,
  type EntryOf,
  toCalendar,
} from './domain/to-calendar.js'
export type { WorkingHours } from './domain/working-hours.js'
export { type HealthDataFilters, withoutHealthData } from './health-data.js'
export { type ClinikoInfiniteQuery, type InfiniteList, infiniteQuery } from './infinite-query.js'
export { type ClinikoKey, type KeyKind, resourceKey } from './keys.js'
export { type ClinikoMutation, mutation } from './mutation.js'
export { watchRequestBudget } from './plan/budget.js'
export { type PlannableQuery, planOf, type RequestPlan } from './plan/plan.js'
export type { PlannedRequest } from './plan/step.js'
export { type ClinikoQuery, type CommonQueryOptions, type QueryError, query, queryOf } from './query.js'
export { withScope } from './scope.js'
export { type SignOutClient, signOut } from './sign-out.js'
