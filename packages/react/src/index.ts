export { useAppointments, useMarkArrived } from './appointments.js'
export {
  useAppointmentTypeBillableItem,
  useAppointmentTypeBillableItems,
  useCreateAppointmentTypeBillableItem,
  useDeleteAppointmentTypeBillableItem,
  useInfiniteAppointmentTypeBillableItems,
  useUpdateAppointmentTypeBillableItem,
} from './hooks/appointment-type-billable-items.js'
export {
  useAppointmentTypeProduct,
  useAppointmentTypeProducts,
  useCreateAppointmentTypeProduct,
  useDeleteAppointmentTypeProduct,
  useInfiniteAppointmentTypeProducts,
  useUpdateAppointmentTypeProduct,
} from './hooks/appointment-type-products.js'
export {
  useAppointmentType,
  useAppointmentTypes,
  useArchiveAppointmentType,
  useCreateAppointmentType,
  useInfiniteAppointmentTypes,
  useUpdateAppointmentType,
} from './hooks/appointment-types.js'
export {
  useArchiveAttendee,
  useAttendee,
  useAttendees,
  useCancelAttendee,
  useCreateAttendee,
  useInfiniteAttendees,
  useUpdateAttendee,
} from './hooks/attendees.js'
export {
  useAvailabilityBlock,
  useAvailabilityBlocks,
  useCreateAvailabilityBlock,
  useInfiniteAvailabilityBlocks,
} from './hooks/availability-blocks.js'
export {
  useArchiveBillableItem,
  useBillableItem,
  useBillableItems,
  useCreateBillableItem,
  useInfiniteBillableItems,
  useUpdateBillableItem,
} from './hooks/billable-items.js'
export {
  useBooking,
  useBookings,
  useInfiniteBookings,
} from './hooks/bookings.js'
export {
  useArchiveBusiness,
  useBusiness,
  useBusinesses,
  useCreateBusiness,
  useInfiniteBusinesses,
  useUnarchiveBusiness,
  useUpdateBusiness,
} from './hooks/businesses.js'
export {
  useArchiveCommunication,
  useCommunication,
  useCommunications,
  useCreateCommunication,
  useInfiniteCommunications,
  useUpdateCommunication,
} from './hooks/communications.js'
export {
  useConcessionPrice,
  useConcessionPrices,
  useInfiniteConcessionPrices,
} from './hooks/concession-prices.js'
export {
  useConcessionType,
  useConcessionTypes,
  useCreateConcessionType,
  useInfiniteConcessionTypes,
  useUpdateConcessionType,
} from './hooks/concession-types.js'
export {
  useArchiveContact,
  useContact,
  useContacts,
  useCreateContact,
  useInfiniteContacts,
  useUpdateContact,
} from './hooks/contacts.js'
export {
  useDailyAvailabilities,
  useDailyAvailability,
  useInfiniteDailyAvailabilities,
} from './hooks/daily-availabilities.js'
export {
  useArchiveGroupAppointment,
  useCreateGroupAppointment,
  useGroupAppointment,
  useGroupAppointments,
  useInfiniteGroupAppointments,
  useUpdateGroupAppointment,
} from './hooks/group-appointments.js'
export {
  useArchiveIndividualAppointment,
  useCancelIndividualAppointment,
  useCreateIndividualAppointment,
  useIndividualAppointment,
  useIndividualAppointmentConflicts,
  useIndividualAppointments,
  useInfiniteIndividualAppointments,
  useUpdateIndividualAppointment,
} from './hooks/individual-appointments.js'
export {
  useInfiniteInvoiceItems,
  useInvoiceItem,
  useInvoiceItems,
} from './hooks/invoice-items.js'
export {
  useInfiniteInvoices,
  useInvoice,
  useInvoices,
} from './hooks/invoices.js'
export {
  useArchiveMedicalAlert,
  useCreateMedicalAlert,
  useInfiniteMedicalAlerts,
  useMedicalAlert,
  useMedicalAlerts,
  useUpdateMedicalAlert,
} from './hooks/medical-alerts.js'
export {
  useArchivePatientAttachment,
  useCreatePatientAttachment,
  useInfinitePatientAttachments,
  usePatientAttachment,
  usePatientAttachments,
  useUpdatePatientAttachment,
} from './hooks/patient-attachments.js'
export {
  useActivePatientCases,
  useArchivePatientCase,
  useCreatePatientCase,
  useInfinitePatientCases,
  usePatientCase,
  usePatientCases,
  useUpdatePatientCase,
} from './hooks/patient-cases.js'
export {
  useArchivePatientFormTemplate,
  useCreatePatientFormTemplate,
  useInfinitePatientFormTemplates,
  usePatientFormTemplate,
  usePatientFormTemplates,
  useUpdatePatientFormTemplate,
} from './hooks/patient-form-templates.js'
export {
  useArchivePatientForm,
  useCreatePatientForm,
  useInfinitePatientForms,
  usePatientForm,
  usePatientForms,
  useUpdatePatientForm,
} from './hooks/patient-forms.js'
export {
  useArchivePatient,
  useCreatePatient,
  useInfinitePatients,
  usePatient,
  usePatients,
  useUnarchivePatient,
  useUpdatePatient,
} from './hooks/patients.js'
export {
  useCreatePractitionerReferenceNumber,
  useDeletePractitionerReferenceNumber,
  useInfinitePractitionerReferenceNumbers,
  usePractitionerReferenceNumber,
  usePractitionerReferenceNumbers,
  useUpdatePractitionerReferenceNumber,
} from './hooks/practitioner-reference-numbers.js'
export {
  useInactivePractitioners,
  useInfinitePractitioners,
  usePractitioner,
  usePractitioners,
} from './hooks/practitioners.js'
export {
  useArchiveProductSupplier,
  useCreateProductSupplier,
  useInfiniteProductSuppliers,
  useProductSupplier,
  useProductSuppliers,
  useUpdateProductSupplier,
} from './hooks/product-suppliers.js'
export {
  useArchiveProduct,
  useCreateProduct,
  useInfiniteProducts,
  useProduct,
  useProducts,
  useUpdateProduct,
} from './hooks/products.js'
export {
  useInfiniteReferralSourceTypes,
  useReferralSourceType,
  useReferralSourceTypes,
} from './hooks/referral-source-types.js'
export {
  useInfiniteReferralSources,
  usePatientReferralSource,
  useReferralSources,
  useUpdatePatientReferralSource,
} from './hooks/referral-sources.js'
export {
  useArchiveRelationship,
  useCreateRelationship,
  useInfiniteRelationships,
  useRelationship,
  useRelationships,
  useUpdateRelationship,
} from './hooks/relationships.js'
export {
  useInfiniteServices,
  useServices,
} from './hooks/services.js'
export {
  usePublicSettings,
  useSettings,
} from './hooks/settings.js'
export {
  useCreateStockAdjustment,
  useInfiniteStockAdjustments,
  useStockAdjustment,
  useStockAdjustments,
} from './hooks/stock-adjustments.js'
export {
  useCreateTax,
  useDeleteTax,
  useInfiniteTaxes,
  useTax,
  useTaxes,
  useUpdateTax,
} from './hooks/taxes.js'
export {
  useArchiveTreatmentNoteTemplate,
  useCreateTreatmentNoteTemplate,
  useInfiniteTreatmentNoteTemplates,
  useTreatmentNoteTemplate,
  useTreatmentNoteTemplates,
  useUpdateTreatmentNoteTemplate,
} from './hooks/treatment-note-templates.js'
export {
  useArchiveTreatmentNote,
  useCreateTreatmentNote,
  useInfiniteTreatmentNotes,
  useTreatmentNote,
  useTreatmentNotes,
  useUnarchiveTreatmentNote,
  useUpdateTreatmentNote,
} from './hooks/treatment-notes.js'
export {
  useArchiveUnavailableBlockType,
  useCreateUnavailableBlockType,
  useInfiniteUnavailableBlockTypes,
  useUnavailableBlockType,
  useUnavailableBlockTypes,
  useUpdateUnavailableBlockType,
} from './hooks/unavailable-block-types.js'
export {
  useArchiveUnavailableBlock,
  useCreateUnavailableBlock,
  useInfiniteUnavailableBlocks,
  useUnavailableBlock,
  useUnavailableBlocks,
  useUpdateUnavailableBlock,
} from './hooks/unavailable-blocks.js'
export {
  useAuthenticatedUser,
  useInfiniteUsers,
  useUser,
  useUsers,
} from './hooks/users.js'
export { type InfiniteHook, type InfiniteHookOptions, infiniteHook } from './infinite-hook.js'
export { type MutationHook, type MutationHookOptions, mutationHook } from './mutation-hook.js'
export { ClinikoProvider, type ClinikoProviderProps, useClinikoClient } from './provider.js'
export {
  type GetHook,
  type ListHook,
  type QueryHookOptions,
  queryHook,
  type RecordInput,
  type SingletonHook,
} from './query-hook.js'
