import { describe, expectTypeOf, test } from 'vitest'
import * as core from './index.js'
import type { Operation } from './operation/operation.js'

declare const client: core.Client

/** The type of the records in a resource's list. */
type ItemOf<R extends { list: Operation }> = R['list'] extends core.ListOperation<infer T> ? T : never

describe('each list returns its own records', () => {
  test('scheduling', () => {
    expectTypeOf<ItemOf<typeof core.appointmentTypes>>().toEqualTypeOf<core.AppointmentType>()
    expectTypeOf<ItemOf<typeof core.attendees>>().toEqualTypeOf<core.Attendee>()
    expectTypeOf<ItemOf<typeof core.availabilityBlocks>>().toEqualTypeOf<core.AvailabilityBlock>()
    expectTypeOf<ItemOf<typeof core.bookings>>().toEqualTypeOf<core.Booking>()
    expectTypeOf<ItemOf<typeof core.dailyAvailabilities>>().toEqualTypeOf<core.DailyAvailability>()
    expectTypeOf<ItemOf<typeof core.groupAppointments>>().toEqualTypeOf<core.GroupAppointment>()
    expectTypeOf<ItemOf<typeof core.individualAppointments>>().toEqualTypeOf<core.IndividualAppointment>()
    expectTypeOf<ItemOf<typeof core.services>>().toEqualTypeOf<core.Service>()
    expectTypeOf<ItemOf<typeof core.unavailableBlocks>>().toEqualTypeOf<core.UnavailableBlock>()
    expectTypeOf<ItemOf<typeof core.unavailableBlockTypes>>().toEqualTypeOf<core.UnavailableBlockType>()
    expectTypeOf(
      client.request(core.availableTimes.list, '1', '2', '3', { from: '2026-03-02', to: '2026-03-08' }),
    ).resolves.toEqualTypeOf<core.Page<core.AvailableTime>>()
    expectTypeOf(
      client.request(core.availableTimes.next, '1', '2', '3', { from: '2026-03-02', to: '2026-03-08' }),
    ).resolves.toEqualTypeOf<core.NextAvailableTime>()
    // @ts-expect-error both days are required
    client.request(core.availableTimes.list, '1', '2', '3', { from: '2026-03-02' })
  })

  test('patients', () => {
    expectTypeOf<ItemOf<typeof core.communications>>().toEqualTypeOf<core.Communication>()
    expectTypeOf<ItemOf<typeof core.contacts>>().toEqualTypeOf<core.Contact>()
    expectTypeOf<ItemOf<typeof core.medicalAlerts>>().toEqualTypeOf<core.MedicalAlert>()
    expectTypeOf<ItemOf<typeof core.patientAttachments>>().toEqualTypeOf<core.PatientAttachment>()
    expectTypeOf<ItemOf<typeof core.patientCases>>().toEqualTypeOf<core.PatientCase>()
    expectTypeOf<ItemOf<typeof core.patientForms>>().toEqualTypeOf<core.PatientForm>()
    expectTypeOf<ItemOf<typeof core.patientFormTemplates>>().toEqualTypeOf<core.PatientFormTemplate>()
    expectTypeOf<ItemOf<typeof core.patients>>().toEqualTypeOf<core.Patient>()
    expectTypeOf<ItemOf<typeof core.referralSources>>().toEqualTypeOf<core.ReferralSource>()
    expectTypeOf<ItemOf<typeof core.referralSourceTypes>>().toEqualTypeOf<core.ReferralSourceType>()
    expectTypeOf<ItemOf<typeof core.relationships>>().toEqualTypeOf<core.Relationship>()
    expectTypeOf<ItemOf<typeof core.treatmentNotes>>().toEqualTypeOf<core.TreatmentNote>()
    expectTypeOf<ItemOf<typeof core.treatmentNoteTemplates>>().toEqualTypeOf<core.TreatmentNoteTemplate>()
    expectTypeOf(client.request(core.referralSources.getForPatient, '1')).resolves.toEqualTypeOf<core.ReferralSource>()
    expectTypeOf(client.request(core.signatures.get, '1', '2')).resolves.toEqualTypeOf<core.Signature>()
    expectTypeOf(
      client.request(core.patientAttachments.presignedPost, '1'),
    ).resolves.toEqualTypeOf<core.AttachmentPresignedPost>()
  })

  test('money', () => {
    expectTypeOf<ItemOf<typeof core.appointmentTypeBillableItems>>().toEqualTypeOf<core.AppointmentTypeBillableItem>()
    expectTypeOf<ItemOf<typeof core.appointmentTypeProducts>>().toEqualTypeOf<core.AppointmentTypeProduct>()
    expectTypeOf<ItemOf<typeof core.billableItems>>().toEqualTypeOf<core.BillableItem>()
    expectTypeOf<ItemOf<typeof core.concessionPrices>>().toEqualTypeOf<core.ConcessionPrice>()
    expectTypeOf<ItemOf<typeof core.concessionTypes>>().toEqualTypeOf<core.ConcessionType>()
    expectTypeOf<ItemOf<typeof core.invoiceItems>>().toEqualTypeOf<core.InvoiceItem>()
    expectTypeOf<ItemOf<typeof core.invoices>>().toEqualTypeOf<core.Invoice>()
    expectTypeOf<ItemOf<typeof core.products>>().toEqualTypeOf<core.Product>()
    expectTypeOf<ItemOf<typeof core.productSuppliers>>().toEqualTypeOf<core.ProductSupplier>()
    expectTypeOf<ItemOf<typeof core.stockAdjustments>>().toEqualTypeOf<core.StockAdjustment>()
    expectTypeOf<ItemOf<typeof core.taxes>>().toEqualTypeOf<core.Tax>()
  })

  test('the account', () => {
    expectTypeOf<ItemOf<typeof core.businesses>>().toEqualTypeOf<core.Business>()
    expectTypeOf<ItemOf<typeof core.practitionerReferenceNumbers>>().toEqualTypeOf<core.PractitionerReferenceNumber>()
    expectTypeOf<ItemOf<typeof core.practitioners>>().toEqualTypeOf<core.Practitioner>()
    expectTypeOf<ItemOf<typeof core.users>>().toEqualTypeOf<core.User>()
    expectTypeOf(client.request(core.settings.get)).resolves.toEqualTypeOf<core.Settings>()
  })
})

test('unions are narrowed by their fields', () => {
  const name = (question: core.TreatmentNoteQuestion) => (question.type === 'checkboxes' ? question.answers : undefined)
  expectTypeOf(name).returns.toEqualTypeOf<core.NoteAnswer[] | undefined>()
  const select = (question: core.PatientFormQuestion) => (question.type === 'select' ? question.options : undefined)
  expectTypeOf(select).returns.toEqualTypeOf<string[] | undefined>()
})

test('bodies accept known codes only, models any code', () => {
  expectTypeOf<NonNullable<core.RelationshipCreate['relation']>>().toEqualTypeOf<core.Relation>()
  expectTypeOf(core.Relation.Parent).toEqualTypeOf<10>()
  // @ts-expect-error there is no such relation
  client.request(core.relationships.create, { patient_id: '1', related_patient_id: '2', relation: 15 })
})
