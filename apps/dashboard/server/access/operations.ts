import 'server-only'
import {
  appointmentTypes,
  attendees,
  availabilityBlocks,
  availableTimes,
  billableItems,
  bookings,
  businesses,
  communications,
  concessionTypes,
  contacts,
  dailyAvailabilities,
  downloadAttachment,
  groupAppointments,
  individualAppointments,
  invoiceItems,
  invoices,
  medicalAlerts,
  patientAttachments,
  patientCases,
  patientForms,
  patientFormTemplates,
  patients,
  practitionerReferenceNumbers,
  practitioners,
  productSuppliers,
  products,
  referralSources,
  referralSourceTypes,
  relationships,
  services,
  settings,
  stockAdjustments,
  taxes,
  treatmentNotes,
  treatmentNoteTemplates,
  unavailableBlocks,
  unavailableBlockTypes,
  users,
} from '@cliniko/core'

// What the screens read and write, by what a role may do. Bookings and patients have rules of their own: see `rules.ts`.

/** The clinic itself: who works there, when, and what they offer. It holds nothing about patients. */
export const catalogue = [
  appointmentTypes.list,
  appointmentTypes.get,
  availabilityBlocks.list,
  availableTimes.list,
  availableTimes.next,
  businesses.list,
  businesses.get,
  dailyAvailabilities.list,
  practitioners.list,
  practitioners.get,
  practitioners.inactive,
  practitionerReferenceNumbers.list,
  services.list,
  settings.get,
  settings.getPublic,
  unavailableBlockTypes.list,
  users.authenticated,
  users.list,
] as const

/** Bookings, and who comes to them. */
export const diary = [
  attendees.list,
  attendees.get,
  attendees.listForIndividualAppointment,
  attendees.listForGroupAppointment,
  attendees.create,
  attendees.update,
  attendees.cancel,
  attendees.archive,
  bookings.get,
  individualAppointments.get,
  individualAppointments.create,
  individualAppointments.update,
  individualAppointments.cancel,
  individualAppointments.archive,
  individualAppointments.conflicts,
  groupAppointments.get,
  groupAppointments.create,
  groupAppointments.update,
  groupAppointments.archive,
  groupAppointments.conflicts,
  unavailableBlocks.list,
  unavailableBlocks.get,
  unavailableBlocks.create,
  unavailableBlocks.update,
  unavailableBlocks.archive,
  unavailableBlocks.conflicts,
] as const

/** People, but for patients' records themselves. */
export const people = [
  communications.list,
  communications.create,
  concessionTypes.list,
  contacts.list,
  contacts.get,
  referralSources.getForPatient,
  referralSources.updateForPatient,
  referralSourceTypes.list,
  relationships.list,
  relationships.create,
  relationships.archive,
] as const

/** Invoices and stock. */
export const billing = [
  billableItems.list,
  invoiceItems.list,
  invoiceItems.listForInvoice,
  invoices.list,
  invoices.get,
  productSuppliers.list,
  products.list,
  products.get,
  products.create,
  products.update,
  stockAdjustments.list,
  stockAdjustments.create,
  taxes.list,
] as const

/** Health records. */
export const clinical = [
  medicalAlerts.list,
  medicalAlerts.listForPatient,
  medicalAlerts.create,
  medicalAlerts.update,
  medicalAlerts.archive,
  patientAttachments.list,
  patientAttachments.listForPatient,
  ...downloadAttachment.uses,
  patientAttachments.presignedPost,
  patientAttachments.create,
  patientAttachments.update,
  patientAttachments.archive,
  patientCases.list,
  patientCases.get,
  patientCases.create,
  patientCases.update,
  patientFormTemplates.list,
  patientForms.list,
  patientForms.get,
  patientForms.create,
  attendees.listForPatientCase,
] as const

/** Treatment notes, which Cliniko shows to the practitioner who wrote them, by their own key. */
export const notes = [
  treatmentNoteTemplates.list,
  treatmentNoteTemplates.get,
  treatmentNotes.list,
  treatmentNotes.get,
  treatmentNotes.create,
  treatmentNotes.update,
  treatmentNotes.archive,
] as const

/** Bookings by several kinds of list, all with the same related records. */
export const bookingLists = [bookings.list, individualAppointments.list, groupAppointments.list] as const

/** Patients' records. */
export const patientRecords = [
  patients.list,
  patients.get,
  patients.create,
  patients.update,
  patients.archive,
  patients.unarchive,
] as const
