import type { PatientFormTemplateCreate, ProductCreate, TreatmentNoteTemplateCreate } from '@cliniko/core'
import { appointmentTypeBillableItemRecord } from '../resources/appointment-type-billable-items.js'
import { appointmentTypeProductRecord } from '../resources/appointment-type-products.js'
import { billableItemRecord } from '../resources/billable-items.js'
import { concessionPriceRecord } from '../resources/concession-prices.js'
import { concessionTypeRecord } from '../resources/concession-types.js'
import { decimal } from '../resources/kit/money.js'
import { patientFormTemplateRecord } from '../resources/patient-form-templates.js'
import { productSupplierRecord } from '../resources/product-suppliers.js'
import { productRecord } from '../resources/products.js'
import { referralSourceTypeRecord } from '../resources/referral-source-types.js'
import { taxRecord } from '../resources/taxes.js'
import { treatmentNoteTemplateRecord } from '../resources/treatment-note-templates.js'
import { unavailableBlockTypeRecord } from '../resources/unavailable-block-types.js'
import { day, type SeedContext } from './seed-context.js'
import { appointmentTypes } from './staff.js'
import { adjustStock } from './stock.js'

/** The price of each appointment type in cents, in the order of `appointmentTypes`. */
const prices = [11_000, 9500, 16_000, 12_000, 9500, 9800, 7200, 21_000, 21_000, 10_500, 6000, 2850] as const

/** The indexes of the appointment types that are taxed: massages and classes. */
const taxed: readonly number[] = [3, 4, 11]

const concessions = [
  ['Pensioner', 80],
  ['Student', 90],
  ['Health care card', 75],
] as const

const suppliers = ['Southern Sports Supply', 'Banksia Orthotics', 'Kestrel Medical & Sons'] as const

const products: readonly (ProductCreate & { readonly supplier: number })[] = [
  { name: 'Foam roller, 90 cm', price: 42.5, cost_price: '19.80', item_code: 'ROL-90', supplier: 0 },
  { name: 'Resistance band, medium', price: 12.95, cost_price: '4.10', item_code: 'BAND-M', supplier: 0 },
  { name: 'Resistance band, heavy', price: 12.95, cost_price: '4.35', item_code: 'BAND-H', supplier: 0 },
  { name: 'Rigid sports tape, 38 mm', price: 9.9, cost_price: '3.25', item_code: 'TAPE-38', supplier: 0 },
  { name: 'Heat pack', price: 24, cost_price: '9.99', item_code: 'HEAT', supplier: 2 },
  { name: 'Orthotic insoles, custom', price: 389, cost_price: '165.00', item_code: 'ORTH-C', supplier: 1 },
  { name: 'Orthotic insoles, ready-made', price: 79.95, cost_price: '31.50', item_code: 'ORTH-R', supplier: 1 },
  { name: 'Moon boot', price: 129, cost_price: '58.00', item_code: null, supplier: 2 },
  { name: 'Forearm crutches, pair', price: 65, cost_price: '27.40', item_code: 'CRUTCH', supplier: 2 },
  { name: 'Pilates ball, 65 cm', price: 33.3, cost_price: '14.00', item_code: 'BALL-65', supplier: 0 },
]

const blockTypes = [
  ['Meeting', '#9aa5b1', 45, false],
  ['Lunch', '#d7dbe0', 45, true],
  ['Annual leave', '#f2c14e', 480, false],
  ['Professional development', '#7fb285', 120, false],
] as const

const referralTypes = [
  ['Doctor', 'Contact', []],
  ['Another patient', 'Patient', []],
  ['Online', null, ['Search engine', 'Social media', 'Map']],
  ['Walked past', null, []],
  ['Event', null, ['Fun run', 'Club talk']],
] as const

/** The clinic's note templates, in the order that `notes.ts` refers to. */
export const noteTemplates: readonly TreatmentNoteTemplateCreate[] = [
  {
    name: 'Initial consultation',
    content: {
      sections: [
        {
          name: 'Subjective',
          description: 'What the patient tells.',
          questions: [
            { name: 'Presenting complaint', type: 'paragraph' },
            { name: 'Onset', type: 'date' },
            { name: 'Aggravated by', type: 'text' },
            {
              name: 'Red flags',
              type: 'checkboxes',
              answers: [{ value: 'Night pain' }, { value: 'Weight loss' }, { value: 'Numbness' }],
              other: { enabled: true },
            },
          ],
        },
        {
          name: 'Objective',
          questions: [
            { name: 'Body chart', type: 'bodycharts' },
            { name: 'Findings', type: 'paragraph', answer: '<p>Observation:<br>Palpation:<br>Range:</p>' },
            {
              name: 'Side',
              type: 'radiobuttons',
              answers: [{ value: 'Left' }, { value: 'Right' }, { value: 'Both' }],
            },
          ],
        },
      ],
    },
  },
  {
    name: 'Progress note (SOAP)',
    content: {
      sections: [
        {
          name: 'SOAP',
          questions: [
            { name: 'Subjective', type: 'paragraph' },
            { name: 'Objective', type: 'paragraph' },
            { name: 'Assessment', type: 'text' },
            { name: 'Plan', type: 'paragraph' },
          ],
        },
      ],
    },
  },
  {
    name: 'Massage record',
    content: {
      sections: [
        {
          name: null,
          questions: [
            {
              name: 'Areas treated',
              type: 'checkboxes',
              answers: [{ value: 'Neck' }, { value: 'Shoulders' }, { value: 'Back' }, { value: 'Legs' }],
              other: { enabled: true },
            },
            {
              name: 'Pressure',
              type: 'radiobuttons',
              answers: [{ value: 'Light' }, { value: 'Medium' }, { value: 'Firm' }],
            },
            { name: 'Remarks', type: 'paragraph' },
          ],
        },
      ],
    },
  },
  {
    name: 'Session record',
    content: {
      sections: [
        {
          name: 'Session',
          questions: [
            { name: 'Mood', type: 'text' },
            { name: 'Themes', type: 'paragraph' },
            { name: 'To do until next time', type: 'paragraph' },
            { name: 'Next review', type: 'date' },
          ],
        },
      ],
    },
  },
]

/** The clinic's form templates. */
export const formTemplates: readonly PatientFormTemplateCreate[] = [
  {
    name: 'New patient',
    email_to_patient_on_completion: true,
    content: {
      sections: [
        {
          name: 'About you',
          description: 'So that we get your name right.',
          questions: [
            {
              name: 'Your name',
              type: 'full_name',
              patient_field_connection: 'full_name',
              required: true,
              options: { preferred_first_name_enabled: true, title_enabled: true },
            },
            { name: 'Your address', type: 'address', patient_field_connection: 'address' },
            { name: 'Your numbers', type: 'phone', patient_field_connection: 'phone' },
            { name: 'Your pronouns', type: 'pronouns', patient_field_connection: 'pronouns' },
            { name: 'Your sex', type: 'select', patient_field_connection: 'sex' },
          ],
        },
        {
          name: 'Your health',
          questions: [
            { name: 'What brings you here?', type: 'paragraph', required: true },
            { name: 'Since when?', type: 'date' },
            {
              name: 'Have you ever had',
              type: 'checkboxes',
              answers: [{ value: 'Surgery' }, { value: 'A fracture' }, { value: 'Asthma' }, { value: 'Diabetes' }],
              other: { enabled: true },
            },
            {
              name: 'Do you smoke?',
              type: 'radiobuttons',
              answers: [{ value: 'Yes' }, { value: 'No' }, { value: 'I did' }],
            },
          ],
        },
        { name: 'Consent', questions: [{ name: 'Signature', type: 'signature', required: true }] },
      ],
    },
  },
  {
    name: 'Telehealth consent',
    content: {
      sections: [
        {
          name: null,
          questions: [
            { name: 'Where will you be during the call?', type: 'text' },
            { name: 'Signature', type: 'signature', required: true },
          ],
        },
      ],
    },
  },
]

/** Seeds what the clinic was set up with: prices, products, templates and types. */
export function seedCatalogue(context: SeedContext): void {
  const { store, opened } = context
  const { tables } = store
  const gst = tables.taxes.add(taxRecord(store, store.nextId(), { name: 'GST', rate: '10.0' }, opened()))
  tables.taxes.add(taxRecord(store, store.nextId(), { name: 'Card surcharge', rate: '1.25' }, opened()))
  const concessionIds = concessions.map(([name]) => {
    const type = tables.concession_types.add(concessionTypeRecord(store, store.nextId(), { name }, opened()))
    return type.id
  })
  seedBillableItems(context, gst.id, concessionIds)
  seedProducts(context, gst.id)
  for (const [name, color, duration_in_minutes, isSystem] of blockTypes) {
    const type = unavailableBlockTypeRecord(store, store.nextId(), { name, color, duration_in_minutes }, opened())
    type.system_controlled = isSystem
    tables.unavailable_block_types.add(type)
  }
  for (const [name, referrer_type, subcategories] of referralTypes) {
    const type = { name, referrer_type, subcategories: [...subcategories] }
    tables.referral_source_types.add(referralSourceTypeRecord(store, store.nextId(), type, opened()))
  }
  for (const template of noteTemplates) {
    const copy = structuredClone(template)
    tables.treatment_note_templates.add(treatmentNoteTemplateRecord(store, store.nextId(), copy, opened()))
  }
  for (const template of formTemplates) {
    const copy = structuredClone(template)
    tables.patient_form_templates.add(patientFormTemplateRecord(store, store.nextId(), copy, opened()))
  }
}

function seedBillableItems(
  { store, clinic, opened }: SeedContext,
  taxId: string,
  concessionIds: readonly string[],
): void {
  const { tables } = store
  for (const [typeIndex, { name }] of appointmentTypes.entries()) {
    const price = prices[typeIndex] ?? 9500
    const item = billableItemRecord(
      store,
      store.nextId(),
      {
        name,
        item_type: 'Service',
        item_code: String(500 + typeIndex * 5),
        price: decimal(price),
        ...(taxed.includes(typeIndex) && { tax_id: taxId }),
      },
      opened(),
    )
    tables.billable_items.add(item)
    const itemOfType = { appointment_type_id: clinic.typeIds[typeIndex] ?? '', billable_item_id: item.id }
    tables.appointment_type_billable_items.add(
      appointmentTypeBillableItemRecord(store, store.nextId(), itemOfType, opened()),
    )
    for (const [index, concessionTypeId] of concessionIds.entries()) {
      const concessionPrice = decimal(Math.round((price * (concessions[index]?.[1] ?? 100)) / 100))
      tables.concession_prices.add(
        concessionPriceRecord(
          store,
          store.nextId(),
          { billableItemId: item.id, concessionTypeId, price: concessionPrice },
          opened(),
        ),
      )
    }
  }
  const otherItems = [
    ['Late cancellation', 'CXL', 4500],
    ['Report to insurer', 'REP', 12_550],
  ] as const
  for (const [name, item_code, price] of otherItems) {
    const body = { name, item_code, item_type: 'Other', price: decimal(price), tax_id: taxId } as const
    tables.billable_items.add(billableItemRecord(store, store.nextId(), body, opened()))
  }
}

function seedProducts({ store, clinic, random, now, opened }: SeedContext, taxId: string): void {
  const { tables } = store
  const supplierIds = suppliers.map(
    (name) => tables.product_suppliers.add(productSupplierRecord(store, store.nextId(), { name }, opened())).id,
  )
  for (const { supplier, ...body } of products) {
    const product = productRecord(
      store,
      store.nextId(),
      { ...body, product_supplier_id: supplierIds[supplier] ?? '', tax_id: taxId },
      opened(),
    )
    tables.products.add(product)
    // Enough that no product runs out.
    const bought = 60 + random.below(90) + tables.individual_appointments.size / 50
    adjustStock(store, product.id, 'Stock Purchase', Math.round(bought), now - 1000 * day)
    if (random.chance(0.4)) adjustStock(store, product.id, 'Damaged', -1 - random.below(3), now - 200 * day)
    if (random.chance(0.3)) adjustStock(store, product.id, 'Correction', 2, now - 100 * day)
  }
  const insoles = [...tables.products.peeks()].find(({ item_code }) => item_code === 'ORTH-R')
  const productOfType = { appointment_type_id: clinic.typeIds[5] ?? '', product_id: insoles?.id ?? '', quantity: '1.0' }
  tables.appointment_type_products.add(
    appointmentTypeProductRecord(store, store.nextId(), { ...productOfType, discount_percentage: '10.0' }, opened()),
  )
}
