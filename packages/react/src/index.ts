export {
  type AllHook,
  allHook,
  type BetweenAllHook,
  type NestedAllHook,
} from './all-hook.js'
export { useAppointments, useMarkArrived, useSuspenseAppointments } from './appointments.js'
export {
  type AttachmentDownloadResult,
  type AttachmentDownloadVariables,
  type AttachmentUploadResult,
  type AttachmentUploadVariables,
  useAttachmentDownload,
  useAttachmentUpload,
} from './attachments.js'
export { useAvailability, useSuspenseAvailability } from './availability.js'
export { useCalendar, useSuspenseCalendar } from './calendar.js'
export { type ChangesHookOptions, useChanges } from './changes.js'
export type { CombinedOptions, CombinedResult } from './combined.js'
export { useCustomFields, useEditCustomFields } from './custom-fields.js'
export * from './hooks/appointment-type-billable-items.js'
export * from './hooks/appointment-type-products.js'
export * from './hooks/appointment-types.js'
export * from './hooks/attendees.js'
export * from './hooks/availability-blocks.js'
export * from './hooks/available-times.js'
export * from './hooks/billable-items.js'
export * from './hooks/bookings.js'
export * from './hooks/businesses.js'
export * from './hooks/communications.js'
export * from './hooks/concession-prices.js'
export * from './hooks/concession-types.js'
export * from './hooks/contacts.js'
export * from './hooks/daily-availabilities.js'
export * from './hooks/group-appointments.js'
export * from './hooks/individual-appointments.js'
export * from './hooks/invoice-items.js'
export * from './hooks/invoices.js'
export * from './hooks/medical-alerts.js'
export * from './hooks/patient-attachments.js'
export * from './hooks/patient-cases.js'
export * from './hooks/patient-form-templates.js'
export * from './hooks/patient-forms.js'
export * from './hooks/patients.js'
export * from './hooks/practitioner-reference-numbers.js'
export * from './hooks/practitioners.js'
export * from './hooks/product-suppliers.js'
export * from './hooks/products.js'
export * from './hooks/referral-source-types.js'
export * from './hooks/referral-sources.js'
export * from './hooks/relationships.js'
export * from './hooks/services.js'
export * from './hooks/settings.js'
export * from './hooks/signatures.js'
export * from './hooks/stock-adjustments.js'
export * from './hooks/taxes.js'
export * from './hooks/treatment-note-templates.js'
export * from './hooks/treatment-notes.js'
export * from './hooks/unavailable-block-types.js'
export * from './hooks/unavailable-blocks.js'
export * from './hooks/users.js'
export { HydrateCliniko, type HydrateClinikoProps } from './hydrate.js'
export {
  type BetweenInfiniteHook,
  type InfiniteHook,
  type InfiniteHookOptions,
  type InitializedInfiniteHookOptions,
  infiniteHook,
  type NestedInfiniteHook,
} from './infinite-hook.js'
export type { CompleteInput, RecordInput } from './input.js'
export { useLimits } from './limits.js'
export { type MutationHook, type MutationHookOptions, mutationHook } from './mutation-hook.js'
export { usePatientSearch } from './patient-search.js'
export { ClinikoProvider, type ClinikoProviderProps, useClinikoClient } from './provider.js'
export {
  type BetweenHook,
  type GetHook,
  type InitializedHookOptions,
  type ListHook,
  type NestedGetHook,
  type NestedListHook,
  type QueryHookOptions,
  queryHook,
  type SingletonHook,
} from './query-hook.js'
export { useRequestBudget } from './request-budget.js'
export {
  type SuspenseAllHook,
  type SuspenseBetweenAllHook,
  type SuspenseNestedAllHook,
  suspenseAllHook,
} from './suspense-all-hook.js'
export {
  type SuspenseBetweenHook,
  type SuspenseGetHook,
  type SuspenseHookOptions,
  type SuspenseListHook,
  type SuspenseNestedGetHook,
  type SuspenseNestedListHook,
  type SuspenseSingletonHook,
  suspenseHook,
} from './suspense-hook.js'
export {
  type SuspenseBetweenInfiniteHook,
  type SuspenseInfiniteHook,
  type SuspenseInfiniteHookOptions,
  type SuspenseNestedInfiniteHook,
  suspenseInfiniteHook,
} from './suspense-infinite-hook.js'
export { useTelehealthUrl } from './telehealth.js'
