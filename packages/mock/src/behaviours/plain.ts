import { allSchemas } from '@cliniko/schemas/all'
import { appointmentTypeBillableItemRecord } from '../records/appointment-type-billable-items.js'
import { appointmentTypeProductRecord } from '../records/appointment-type-products.js'
import { billableItemRecord } from '../records/billable-items.js'
import { concessionTypeRecord } from '../records/concession-types.js'
import { contactRecord, contactTypeOf } from '../records/contacts.js'
import { medicalAlertRecord } from '../records/medical-alerts.js'
import { phoneNumbers } from '../records/phone-numbers.js'
import { practitionerReferenceNumberRecord } from '../records/practitioner-reference-numbers.js'
import { productSupplierRecord } from '../records/product-suppliers.js'
import { treatmentNoteTemplateRecord } from '../records/treatment-note-templates.js'
import { unavailableBlockTypeRecord } from '../records/unavailable-block-types.js'
import { behaviour } from './behaviour.js'

// Resources that do little more than keep what they're given.

export const appointmentTypeBillableItems = behaviour({
  table: (tables) => tables.appointment_type_billable_items,
  schemas: allSchemas.appointment_type_billable_items,
  references: { appointment_type_id: 'appointment_types', billable_item_id: 'billable_items' },
  required: ['appointment_type_id', 'billable_item_id'],
  make: appointmentTypeBillableItemRecord,
  changed: (_store, record) => setDiscountKind(record),
})

export const appointmentTypeProducts = behaviour({
  table: (tables) => tables.appointment_type_products,
  schemas: allSchemas.appointment_type_products,
  references: { appointment_type_id: 'appointment_types', product_id: 'products' },
  required: ['appointment_type_id', 'product_id'],
  make: appointmentTypeProductRecord,
  changed: (_store, record) => setDiscountKind(record),
})

function setDiscountKind(record: { discounted_amount: string | null; is_monetary_discount: boolean | null }): void {
  record.is_monetary_discount = record.discounted_amount !== null
}

export const billableItems = behaviour({
  table: (tables) => tables.billable_items,
  schemas: allSchemas.billable_items,
  references: { tax_id: 'taxes' },
  make: billableItemRecord,
})

export const concessionTypes = behaviour({
  table: (tables) => tables.concession_types,
  schemas: allSchemas.concession_types,
  required: ['name'],
  make: concessionTypeRecord,
})

export const contacts = behaviour({
  table: (tables) => tables.contacts,
  schemas: allSchemas.contacts,
  make: contactRecord,
  changed(_store, contact, { phone_numbers, type_code }) {
    if (phone_numbers) contact.phone_numbers = phoneNumbers(phone_numbers)
    if (type_code != null) contact.type = contactTypeOf(type_code)
  },
})

export const medicalAlerts = behaviour({
  table: (tables) => tables.medical_alerts,
  schemas: allSchemas.medical_alerts,
  references: { patient_id: 'patients' },
  make: medicalAlertRecord,
})

export const practitionerReferenceNumbers = behaviour({
  table: (tables) => tables.practitioner_reference_numbers,
  schemas: allSchemas.practitioner_reference_numbers,
  references: { business_id: 'businesses', practitioner_id: 'practitioners' },
  make: practitionerReferenceNumberRecord,
})

export const productSuppliers = behaviour({
  table: (tables) => tables.product_suppliers,
  schemas: allSchemas.product_suppliers,
  required: ['name'],
  make: productSupplierRecord,
  changed({ tables }, { id, name }) {
    for (const product of tables.products.by('product_supplier_id', id)) product.product_supplier_name = name
  },
  onHide({ tables }, { id }) {
    for (const product of tables.products.by('product_supplier_id', id)) {
      product.product_supplier_id = ''
      product.product_supplier_name = null
      delete product.product_supplier
    }
  },
})

export const treatmentNoteTemplates = behaviour({
  table: (tables) => tables.treatment_note_templates,
  schemas: allSchemas.treatment_note_templates,
  make: treatmentNoteTemplateRecord,
  changed(_store, template, { print_settings }, before) {
    // What a change leaves out stays as it was.
    if (print_settings && before.print_settings) {
      template.print_settings = { ...before.print_settings, ...print_settings }
    }
  },
})

export const unavailableBlockTypes = behaviour({
  table: (tables) => tables.unavailable_block_types,
  schemas: allSchemas.unavailable_block_types,
  required: ['name'],
  make: unavailableBlockTypeRecord,
})
