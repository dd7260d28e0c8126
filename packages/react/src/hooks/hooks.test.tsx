import { createClient, type Fetch } from '@cliniko/core'
import { QueryClient } from '@tanstack/react-query'
import { cleanup, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import * as react from '../index.js'

afterEach(cleanup)

function setUp() {
  const seen: { method: string; url: string; body: unknown }[] = []
  const fetch: Fetch = async (url, { method = 'GET', body }) => {
    seen.push({ method, url, body: typeof body === 'string' ? JSON.parse(body) : undefined })
    if (method !== 'GET') return new Response(null, { status: 204 })
    const list = /^\/api\/(?:practitioners\/|patient_cases\/)?(\w+?)(?:\?|$)/.exec(url)?.[1] ?? ''
    const key = list === 'inactive' ? 'practitioners' : list === 'active' ? 'patient_cases' : list
    return Response.json({ id: '1', [key]: [], total_entries: 0, links: {} })
  }
  const client = createClient({ baseUrl: '/api', fetch, retry: { limit: 0 } })
  const queryClient = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <react.ClinikoProvider client={client} queryClient={queryClient}>
      {children}
    </react.ClinikoProvider>
  )
  return { seen, wrapper }
}

describe('hooks that read', () => {
  test.each<[name: string, use: () => { isSuccess: boolean }, path: string]>([
    ['usePractitioners', () => react.usePractitioners(), '/practitioners'],
    ['useInfinitePractitioners', () => react.useInfinitePractitioners(), '/practitioners?page=1'],
    ['usePractitioner', () => react.usePractitioner('1'), '/practitioners/1'],
    ['useInactivePractitioners', () => react.useInactivePractitioners(), '/practitioners/inactive'],
    ['useBusinesses', () => react.useBusinesses(), '/businesses'],
    ['useInfiniteBusinesses', () => react.useInfiniteBusinesses(), '/businesses?page=1'],
    ['useBusiness', () => react.useBusiness('1'), '/businesses/1'],
    ['useAppointmentTypes', () => react.useAppointmentTypes(), '/appointment_types'],
    ['useInfiniteAppointmentTypes', () => react.useInfiniteAppointmentTypes(), '/appointment_types?page=1'],
    ['useAppointmentType', () => react.useAppointmentType('1'), '/appointment_types/1'],
    ['useAttendees', () => react.useAttendees({ where: { booking_id: '7' } }), '/attendees?q[]=booking_id%3A%3D7'],
    ['useInfiniteAttendees', () => react.useInfiniteAttendees(), '/attendees?page=1'],
    ['useAttendee', () => react.useAttendee('1'), '/attendees/1'],
    ['useBookings', () => react.useBookings(), '/bookings'],
    ['useInfiniteBookings', () => react.useInfiniteBookings(), '/bookings?page=1'],
    ['useBooking', () => react.useBooking('1'), '/bookings/1'],
    ['useGroupAppointments', () => react.useGroupAppointments(), '/group_appointments'],
    ['useInfiniteGroupAppointments', () => react.useInfiniteGroupAppointments(), '/group_appointments?page=1'],
    ['useGroupAppointment', () => react.useGroupAppointment('1'), '/group_appointments/1'],
    ['useUnavailableBlocks', () => react.useUnavailableBlocks(), '/unavailable_blocks'],
    ['useInfiniteUnavailableBlocks', () => react.useInfiniteUnavailableBlocks(), '/unavailable_blocks?page=1'],
    ['useUnavailableBlock', () => react.useUnavailableBlock('1'), '/unavailable_blocks/1'],
    [
      'useAppointmentTypeBillableItems',
      () => react.useAppointmentTypeBillableItems(),
      '/appointment_type_billable_items',
    ],
    [
      'useInfiniteAppointmentTypeBillableItems',
      () => react.useInfiniteAppointmentTypeBillableItems(),
      '/appointment_type_billable_items?page=1',
    ],
    [
      'useAppointmentTypeBillableItem',
      () => react.useAppointmentTypeBillableItem('1'),
      '/appointment_type_billable_items/1',
    ],
    ['useAppointmentTypeProducts', () => react.useAppointmentTypeProducts(), '/appointment_type_products'],
    [
      'useInfiniteAppointmentTypeProducts',
      () => react.useInfiniteAppointmentTypeProducts(),
      '/appointment_type_products?page=1',
    ],
    ['useAppointmentTypeProduct', () => react.useAppointmentTypeProduct('1'), '/appointment_type_products/1'],
    ['useAvailabilityBlocks', () => react.useAvailabilityBlocks(), '/availability_blocks'],
    ['useInfiniteAvailabilityBlocks', () => react.useInfiniteAvailabilityBlocks(), '/availability_blocks?page=1'],
    ['useAvailabilityBlock', () => react.useAvailabilityBlock('1'), '/availability_blocks/1'],
    ['useBillableItems', () => react.useBillableItems(), '/billable_items'],
    ['useInfiniteBillableItems', () => react.useInfiniteBillableItems(), '/billable_items?page=1'],
    ['useBillableItem', () => react.useBillableItem('1'), '/billable_items/1'],
    ['useCommunications', () => react.useCommunications(), '/communications'],
    ['useInfiniteCommunications', () => react.useInfiniteCommunications(), '/communications?page=1'],
    ['useCommunication', () => react.useCommunication('1'), '/communications/1'],
    ['useConcessionPrices', () => react.useConcessionPrices(), '/concession_prices'],
    ['useInfiniteConcessionPrices', () => react.useInfiniteConcessionPrices(), '/concession_prices?page=1'],
    ['useConcessionPrice', () => react.useConcessionPrice('1'), '/concession_prices/1'],
    ['useConcessionTypes', () => react.useConcessionTypes(), '/concession_types'],
    ['useInfiniteConcessionTypes', () => react.useInfiniteConcessionTypes(), '/concession_types?page=1'],
    ['useConcessionType', () => react.useConcessionType('1'), '/concession_types/1'],
    ['useContacts', () => react.useContacts(), '/contacts'],
    ['useInfiniteContacts', () => react.useInfiniteContacts(), '/contacts?page=1'],
    ['useContact', () => react.useContact('1'), '/contacts/1'],
    ['useDailyAvailabilities', () => react.useDailyAvailabilities(), '/daily_availabilities'],
    ['useInfiniteDailyAvailabilities', () => react.useInfiniteDailyAvailabilities(), '/daily_availabilities?page=1'],
    ['useDailyAvailability', () => react.useDailyAvailability('1'), '/daily_availabilities/1'],
    ['useInvoiceItems', () => react.useInvoiceItems(), '/invoice_items'],
    ['useInfiniteInvoiceItems', () => react.useInfiniteInvoiceItems(), '/invoice_items?page=1'],
    ['useInvoiceItem', () => react.useInvoiceItem('1'), '/invoice_items/1'],
    ['useInvoices', () => react.useInvoices(), '/invoices'],
    ['useInfiniteInvoices', () => react.useInfiniteInvoices(), '/invoices?page=1'],
    ['useInvoice', () => react.useInvoice('1'), '/invoices/1'],
    ['useMedicalAlerts', () => react.useMedicalAlerts(), '/medical_alerts'],
    ['useInfiniteMedicalAlerts', () => react.useInfiniteMedicalAlerts(), '/medical_alerts?page=1'],
    ['useMedicalAlert', () => react.useMedicalAlert('1'), '/medical_alerts/1'],
    ['usePatientAttachments', () => react.usePatientAttachments(), '/patient_attachments'],
    ['useInfinitePatientAttachments', () => react.useInfinitePatientAttachments(), '/patient_attachments?page=1'],
    ['usePatientAttachment', () => react.usePatientAttachment('1'), '/patient_attachments/1'],
    ['usePatientCases', () => react.usePatientCases(), '/patient_cases'],
    ['useInfinitePatientCases', () => react.useInfinitePatientCases(), '/patient_cases?page=1'],
    ['useActivePatientCases', () => react.useActivePatientCases(), '/patient_cases/active'],
    ['usePatientCase', () => react.usePatientCase('1'), '/patient_cases/1'],
    ['usePatientFormTemplates', () => react.usePatientFormTemplates(), '/patient_form_templates'],
    [
      'useInfinitePatientFormTemplates',
      () => react.useInfinitePatientFormTemplates(),
      '/patient_form_templates?page=1',
    ],
    ['usePatientFormTemplate', () => react.usePatientFormTemplate('1'), '/patient_form_templates/1'],
    ['usePatientForms', () => react.usePatientForms(), '/patient_forms'],
    ['useInfinitePatientForms', () => react.useInfinitePatientForms(), '/patient_forms?page=1'],
    ['usePatientForm', () => react.usePatientForm('1'), '/patient_forms/1'],
    [
      'usePractitionerReferenceNumbers',
      () => react.usePractitionerReferenceNumbers(),
      '/practitioner_reference_numbers',
    ],
    [
      'useInfinitePractitionerReferenceNumbers',
      () => react.useInfinitePractitionerReferenceNumbers(),
      '/practitioner_reference_numbers?page=1',
    ],
    [
      'usePractitionerReferenceNumber',
      () => react.usePractitionerReferenceNumber('1'),
      '/practitioner_reference_numbers/1',
    ],
    ['useProductSuppliers', () => react.useProductSuppliers(), '/product_suppliers'],
    ['useInfiniteProductSuppliers', () => react.useInfiniteProductSuppliers(), '/product_suppliers?page=1'],
    ['useProductSupplier', () => react.useProductSupplier('1'), '/product_suppliers/1'],
    ['useProducts', () => react.useProducts(), '/products'],
    ['useInfiniteProducts', () => react.useInfiniteProducts(), '/products?page=1'],
    ['useProduct', () => react.useProduct('1'), '/products/1'],
    ['useReferralSourceTypes', () => react.useReferralSourceTypes(), '/referral_source_types'],
    ['useInfiniteReferralSourceTypes', () => react.useInfiniteReferralSourceTypes(), '/referral_source_types?page=1'],
    ['useReferralSourceType', () => react.useReferralSourceType('1'), '/referral_source_types/1'],
    ['useReferralSources', () => react.useReferralSources(), '/referral_sources'],
    ['useInfiniteReferralSources', () => react.useInfiniteReferralSources(), '/referral_sources?page=1'],
    ['usePatientReferralSource', () => react.usePatientReferralSource('1'), '/patients/1/referral_source'],
    ['useRelationships', () => react.useRelationships(), '/relationships'],
    ['useInfiniteRelationships', () => react.useInfiniteRelationships(), '/relationships?page=1'],
    ['useRelationship', () => react.useRelationship('1'), '/relationships/1'],
    ['useServices', () => react.useServices(), '/services'],
    ['useInfiniteServices', () => react.useInfiniteServices(), '/services?page=1'],
    ['useStockAdjustments', () => react.useStockAdjustments(), '/stock_adjustments'],
    ['useInfiniteStockAdjustments', () => react.useInfiniteStockAdjustments(), '/stock_adjustments?page=1'],
    ['useStockAdjustment', () => react.useStockAdjustment('1'), '/stock_adjustments/1'],
    ['useTaxes', () => react.useTaxes(), '/taxes'],
    ['useInfiniteTaxes', () => react.useInfiniteTaxes(), '/taxes?page=1'],
    ['useTax', () => react.useTax('1'), '/taxes/1'],
    ['useTreatmentNoteTemplates', () => react.useTreatmentNoteTemplates(), '/treatment_note_templates'],
    [
      'useInfiniteTreatmentNoteTemplates',
      () => react.useInfiniteTreatmentNoteTemplates(),
      '/treatment_note_templates?page=1',
    ],
    ['useTreatmentNoteTemplate', () => react.useTreatmentNoteTemplate('1'), '/treatment_note_templates/1'],
    ['useTreatmentNotes', () => react.useTreatmentNotes(), '/treatment_notes'],
    ['useInfiniteTreatmentNotes', () => react.useInfiniteTreatmentNotes(), '/treatment_notes?page=1'],
    ['useTreatmentNote', () => react.useTreatmentNote('1'), '/treatment_notes/1'],
    ['useUnavailableBlockTypes', () => react.useUnavailableBlockTypes(), '/unavailable_block_types'],
    [
      'useInfiniteUnavailableBlockTypes',
      () => react.useInfiniteUnavailableBlockTypes(),
      '/unavailable_block_types?page=1',
    ],
    ['useUnavailableBlockType', () => react.useUnavailableBlockType('1'), '/unavailable_block_types/1'],
    ['useUsers', () => react.useUsers(), '/users'],
    ['useInfiniteUsers', () => react.useInfiniteUsers(), '/users?page=1'],
    ['useUser', () => react.useUser('1'), '/users/1'],
    ['useAuthenticatedUser', () => react.useAuthenticatedUser(), '/user'],
    ['useSettings', () => react.useSettings(), '/settings'],
    ['usePublicSettings', () => react.usePublicSettings(), '/settings/public'],
  ])('%s', async (_name, use, path) => {
    const { seen, wrapper } = setUp()
    const { result } = renderHook(use, { wrapper })
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    expect(seen).toEqual([{ method: 'GET', url: `/api${path}`, body: undefined }])
  })
})

describe('hooks that write', () => {
  const type = { name: 'Massage', duration_in_minutes: 30, max_attendees: 1 }
  test.each<[name: string, use: () => () => Promise<unknown>, method: string, path: string, body?: object]>([
    [
      'useCreateBusiness',
      () => bound(react.useCreateBusiness(), { city: 'Perth' }),
      'POST',
      '/businesses',
      { city: 'Perth' },
    ],
    [
      'useUpdateBusiness',
      () => bound(react.useUpdateBusiness(), { id: '1', city: 'Perth' }),
      'PATCH',
      '/businesses/1',
      { city: 'Perth' },
    ],
    ['useArchiveBusiness', () => bound(react.useArchiveBusiness(), '1'), 'POST', '/businesses/1/archive'],
    ['useUnarchiveBusiness', () => bound(react.useUnarchiveBusiness(), '1'), 'POST', '/businesses/1/unarchive'],
    [
      'useCreateAppointmentType',
      () => bound(react.useCreateAppointmentType(), type),
      'POST',
      '/appointment_types',
      type,
    ],
    [
      'useUpdateAppointmentType',
      () => bound(react.useUpdateAppointmentType(), { id: '1', name: 'X' }),
      'PATCH',
      '/appointment_types/1',
      { name: 'X' },
    ],
    [
      'useArchiveAppointmentType',
      () => bound(react.useArchiveAppointmentType(), '1'),
      'POST',
      '/appointment_types/1/archive',
    ],
    [
      'useCreateAttendee',
      () => bound(react.useCreateAttendee(), { patient_id: '2' }),
      'POST',
      '/attendees',
      { patient_id: '2' },
    ],
    [
      'useUpdateAttendee',
      () => bound(react.useUpdateAttendee(), { id: '1', arrived: true }),
      'PATCH',
      '/attendees/1',
      { arrived: true },
    ],
    [
      'useCancelAttendee',
      () => bound(react.useCancelAttendee(), { id: '1', cancellation_reason: 30 }),
      'PATCH',
      '/attendees/1/cancel',
      { cancellation_reason: 30 },
    ],
    ['useArchiveAttendee', () => bound(react.useArchiveAttendee(), '1'), 'POST', '/attendees/1/archive'],
  ])('%s', async (_name, use, method, path, body) => {
    const { seen, wrapper } = setUp()
    const { result } = renderHook(use, { wrapper })
    await result.current()
    expect(seen).toEqual([{ method, url: `/api${path}`, body }])
  })
})

describe('hooks that write, of the other resources', () => {
  const id = { id: '1', name: 'New' }
  const body = { name: 'New' }
  // What a body must have is tested by its types; what is sent is the same for all.
  type Mutation = { mutateAsync: (variables: never) => Promise<unknown> }
  test.each<[name: string, use: () => Mutation, variables: unknown, method: string, path: string, body?: object]>([
    [
      'useCreateAppointmentTypeBillableItem',
      react.useCreateAppointmentTypeBillableItem,
      body,
      'POST',
      '/appointment_type_billable_items',
      body,
    ],
    [
      'useUpdateAppointmentTypeBillableItem',
      react.useUpdateAppointmentTypeBillableItem,
      id,
      'PATCH',
      '/appointment_type_billable_items/1',
      body,
    ],
    [
      'useDeleteAppointmentTypeBillableItem',
      react.useDeleteAppointmentTypeBillableItem,
      '1',
      'DELETE',
      '/appointment_type_billable_items/1',
    ],
    [
      'useCreateAppointmentTypeProduct',
      react.useCreateAppointmentTypeProduct,
      body,
      'POST',
      '/appointment_type_products',
      body,
    ],
    [
      'useUpdateAppointmentTypeProduct',
      react.useUpdateAppointmentTypeProduct,
      id,
      'PATCH',
      '/appointment_type_products/1',
      body,
    ],
    [
      'useDeleteAppointmentTypeProduct',
      react.useDeleteAppointmentTypeProduct,
      '1',
      'DELETE',
      '/appointment_type_products/1',
    ],
    ['useCreateAvailabilityBlock', react.useCreateAvailabilityBlock, body, 'POST', '/availability_blocks', body],
    ['useCreateBillableItem', react.useCreateBillableItem, body, 'POST', '/billable_items', body],
    ['useUpdateBillableItem', react.useUpdateBillableItem, id, 'PATCH', '/billable_items/1', body],
    ['useArchiveBillableItem', react.useArchiveBillableItem, '1', 'POST', '/billable_items/1/archive'],
    ['useCreateCommunication', react.useCreateCommunication, body, 'POST', '/communications', body],
    ['useUpdateCommunication', react.useUpdateCommunication, id, 'PATCH', '/communications/1', body],
    ['useArchiveCommunication', react.useArchiveCommunication, '1', 'POST', '/communications/1/archive'],
    ['useCreateConcessionType', react.useCreateConcessionType, body, 'POST', '/concession_types', body],
    ['useUpdateConcessionType', react.useUpdateConcessionType, id, 'PATCH', '/concession_types/1', body],
    ['useCreateContact', react.useCreateContact, body, 'POST', '/contacts', body],
    ['useUpdateContact', react.useUpdateContact, id, 'PATCH', '/contacts/1', body],
    ['useArchiveContact', react.useArchiveContact, '1', 'POST', '/contacts/1/archive'],
    ['useCreateMedicalAlert', react.useCreateMedicalAlert, body, 'POST', '/medical_alerts', body],
    ['useUpdateMedicalAlert', react.useUpdateMedicalAlert, id, 'PATCH', '/medical_alerts/1', body],
    ['useArchiveMedicalAlert', react.useArchiveMedicalAlert, '1', 'POST', '/medical_alerts/1/archive'],
    ['useCreatePatientAttachment', react.useCreatePatientAttachment, body, 'POST', '/patient_attachments', body],
    ['useUpdatePatientAttachment', react.useUpdatePatientAttachment, id, 'PATCH', '/patient_attachments/1', body],
    ['useArchivePatientAttachment', react.useArchivePatientAttachment, '1', 'POST', '/patient_attachments/1/archive'],
    ['useCreatePatientCase', react.useCreatePatientCase, body, 'POST', '/patient_cases', body],
    ['useUpdatePatientCase', react.useUpdatePatientCase, id, 'PATCH', '/patient_cases/1', body],
    ['useArchivePatientCase', react.useArchivePatientCase, '1', 'POST', '/patient_cases/1/archive'],
    ['useCreatePatientFormTemplate', react.useCreatePatientFormTemplate, body, 'POST', '/patient_form_templates', body],
    [
      'useUpdatePatientFormTemplate',
      react.useUpdatePatientFormTemplate,
      id,
      'PATCH',
      '/patient_form_templates/1',
      body,
    ],
    [
      'useArchivePatientFormTemplate',
      react.useArchivePatientFormTemplate,
      '1',
      'POST',
      '/patient_form_templates/1/archive',
    ],
    ['useCreatePatientForm', react.useCreatePatientForm, body, 'POST', '/patient_forms', body],
    ['useUpdatePatientForm', react.useUpdatePatientForm, id, 'PATCH', '/patient_forms/1', body],
    ['useArchivePatientForm', react.useArchivePatientForm, '1', 'POST', '/patient_forms/1/archive'],
    [
      'useCreatePractitionerReferenceNumber',
      react.useCreatePractitionerReferenceNumber,
      body,
      'POST',
      '/practitioner_reference_numbers',
      body,
    ],
    [
      'useUpdatePractitionerReferenceNumber',
      react.useUpdatePractitionerReferenceNumber,
      id,
      'PATCH',
      '/practitioner_reference_numbers/1',
      body,
    ],
    [
      'useDeletePractitionerReferenceNumber',
      react.useDeletePractitionerReferenceNumber,
      '1',
      'DELETE',
      '/practitioner_reference_numbers/1',
    ],
    ['useCreateProductSupplier', react.useCreateProductSupplier, body, 'POST', '/product_suppliers', body],
    ['useUpdateProductSupplier', react.useUpdateProductSupplier, id, 'PATCH', '/product_suppliers/1', body],
    ['useArchiveProductSupplier', react.useArchiveProductSupplier, '1', 'POST', '/product_suppliers/1/archive'],
    ['useCreateProduct', react.useCreateProduct, body, 'POST', '/products', body],
    ['useUpdateProduct', react.useUpdateProduct, id, 'PATCH', '/products/1', body],
    ['useArchiveProduct', react.useArchiveProduct, '1', 'POST', '/products/1/archive'],
    [
      'useUpdatePatientReferralSource',
      react.useUpdatePatientReferralSource,
      id,
      'PATCH',
      '/patients/1/referral_source',
      body,
    ],
    ['useCreateRelationship', react.useCreateRelationship, body, 'POST', '/relationships', body],
    ['useUpdateRelationship', react.useUpdateRelationship, id, 'PATCH', '/relationships/1', body],
    ['useArchiveRelationship', react.useArchiveRelationship, '1', 'POST', '/relationships/1/archive'],
    ['useCreateStockAdjustment', react.useCreateStockAdjustment, body, 'POST', '/stock_adjustments', body],
    ['useCreateTax', react.useCreateTax, body, 'POST', '/taxes', body],
    ['useUpdateTax', react.useUpdateTax, id, 'PATCH', '/taxes/1', body],
    ['useDeleteTax', react.useDeleteTax, '1', 'DELETE', '/taxes/1'],
    [
      'useCreateTreatmentNoteTemplate',
      react.useCreateTreatmentNoteTemplate,
      body,
      'POST',
      '/treatment_note_templates',
      body,
    ],
    [
      'useUpdateTreatmentNoteTemplate',
      react.useUpdateTreatmentNoteTemplate,
      id,
      'PATCH',
      '/treatment_note_templates/1',
      body,
    ],
    [
      'useArchiveTreatmentNoteTemplate',
      react.useArchiveTreatmentNoteTemplate,
      '1',
      'POST',
      '/treatment_note_templates/1/archive',
    ],
    ['useCreateTreatmentNote', react.useCreateTreatmentNote, body, 'POST', '/treatment_notes', body],
    ['useUpdateTreatmentNote', react.useUpdateTreatmentNote, id, 'PATCH', '/treatment_notes/1', body],
    ['useArchiveTreatmentNote', react.useArchiveTreatmentNote, '1', 'POST', '/treatment_notes/1/archive'],
    ['useUnarchiveTreatmentNote', react.useUnarchiveTreatmentNote, '1', 'POST', '/treatment_notes/1/unarchive'],
    [
      'useCreateUnavailableBlockType',
      react.useCreateUnavailableBlockType,
      body,
      'POST',
      '/unavailable_block_types',
      body,
    ],
    [
      'useUpdateUnavailableBlockType',
      react.useUpdateUnavailableBlockType,
      id,
      'PATCH',
      '/unavailable_block_types/1',
      body,
    ],
    [
      'useArchiveUnavailableBlockType',
      react.useArchiveUnavailableBlockType,
      '1',
      'POST',
      '/unavailable_block_types/1/archive',
    ],
  ])('%s', async (_name, use, variables, method, path, sent) => {
    const { seen, wrapper } = setUp()
    const { result } = renderHook(use, { wrapper })
    await result.current.mutateAsync(variables as never)
    expect(seen).toEqual([{ method, url: `/api${path}`, body: sent }])
  })
})

/** A mutation with what it will be told. */
function bound<V>(
  { mutateAsync }: { mutateAsync: (variables: V) => Promise<unknown> },
  variables: V,
): () => Promise<unknown> {
  return () => mutateAsync(variables)
}
