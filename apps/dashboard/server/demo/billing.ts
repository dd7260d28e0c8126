import {
  type BillableItem,
  dateIn,
  type IndividualAppointment,
  type Invoice,
  InvoiceCalculationMethod,
  type InvoiceItem,
  InvoiceStatus,
  linkedId,
  type Patient,
  type Product,
} from '@cliniko/core'
import type { Day } from './day'
import { zone } from './opening'
import type { Cast } from './people'
import { attendeesOf } from './records'
import { minutesAfter, type Stage } from './stage'

/** An invoice to add. */
interface Bill {
  readonly patient: Patient
  readonly createdAt: string
  /** The names of billable items and products, and how many of each. */
  readonly items: Readonly<Record<string, number>>
  readonly isPaid: boolean
  readonly visit?: IndividualAppointment | undefined
}

/** Adds invoices: one paid this morning, and open ones from a week to eleven weeks old. The other visits have none yet. */
export function setInvoices(stage: Stage, { james, anthony, marcus, margaret }: Cast, day: Day): void {
  const { daysAgo, todayAt } = stage
  const bills: readonly Bill[] = [
    {
      patient: anthony,
      createdAt: daysAgo(55, '17:10'),
      items: { 'Initial physiotherapy': 1, 'Foam roller, 90 cm': 1, 'Rigid sports tape, 38 mm': 2 },
      isPaid: false,
    },
    { patient: anthony, createdAt: daysAgo(32, '17:05'), items: { 'Standard physiotherapy': 1 }, isPaid: false },
    { patient: marcus, createdAt: daysAgo(12, '09:30'), items: { 'Late cancellation': 1 }, isPaid: false },
    { patient: margaret, createdAt: daysAgo(6, '11:20'), items: { 'Report to insurer': 1 }, isPaid: false },
    {
      patient: james,
      createdAt: todayAt('08:02'),
      items: { 'Standard physiotherapy': 1, 'Resistance band, medium': 1 },
      isPaid: true,
      visit: day.get('james'),
    },
  ]
  stage.mock.store.within(() => {
    for (const bill of bills) addInvoice(stage, bill)
  })
}

function addInvoice({ mock, businessId, practitionerId }: Stage, bill: Bill): void {
  const { store } = mock
  const { patient, createdAt, isPaid, visit } = bill
  const { invoices, invoice_items } = store.tables
  const id = store.nextId()
  const self = store.url(`/invoices/${id}`)
  const [attendee] = attendeesOf(mock, visit)
  const paidAt = isPaid ? minutesAfter(createdAt, 3) : null
  const items = itemsOf(mock, bill, id)
  const invoice: Invoice = {
    id,
    archived_at: null,
    calculation_method: InvoiceCalculationMethod.TaxExclusive,
    calculation_method_description: 'Tax exclusive',
    closed_at: paidAt,
    created_at: createdAt,
    deleted_at: null,
    discounted_amount: '0.00',
    invoice_to: patient.label,
    issue_date: dateIn(createdAt, zone),
    net_amount: sumOf(items.map(({ net_price }) => net_price)),
    notes: null,
    number: nextNumber(invoices.peeks()),
    online_payment_url: isPaid ? null : `https://clinic.example/pay/${id}`,
    patient_extra_information: null,
    status: isPaid ? InvoiceStatus.Paid : InvoiceStatus.Open,
    status_description: isPaid ? 'Paid' : 'Open',
    tax_amount: sumOf(items.map(({ tax_amount }) => tax_amount)),
    total_amount: sumOf(items.map(({ total_including_tax }) => total_including_tax)),
    updated_at: paidAt ?? createdAt,
    ...(visit && { appointment: store.link('appointments', visit.id) }),
    ...(attendee && { attendee: store.link('attendees', attendee.id) }),
    business: store.link('businesses', businessId),
    invoice_items: { links: { self: `${self}/invoice_items` } },
    patient: store.link('patients', patient.id),
    practitioner: store.link('practitioners', practitionerId),
    reversed_invoices: store.linkToMany(`/invoices?q[]=original_invoice_id:=${id}`),
    links: { self },
  }
  invoices.add(invoice)
  for (const item of items) invoice_items.add(item)
  const appointment = store.tables.individual_appointments.get(visit?.id ?? '')
  if (appointment) appointment.invoice_status = invoice.status
  const billed = store.tables.attendees.get(attendee?.id ?? '')
  if (billed) billed.invoice_status = invoice.status
}

function nextNumber(invoices: Iterable<Invoice>): number {
  let highest = 1000
  for (const { number } of invoices) highest = Math.max(highest, number)
  return highest + 1
}

function itemsOf({ store }: Stage['mock'], { items, createdAt }: Bill, invoiceId: string): InvoiceItem[] {
  const { billable_items, products } = store.tables
  return Object.entries(items).map(([name, quantity]) => {
    const service = [...billable_items.peeks()].find((item) => item.name === name)
    const product = [...products.peeks()].find((item) => item.name === name)
    const item = service ?? product
    if (!item) throw new Error(`The made-up clinic does not sell “${name}”.`)
    return invoiceItemOf(store, item, quantity, createdAt, invoiceId)
  })
}

function invoiceItemOf(
  store: Stage['mock']['store'],
  item: BillableItem | Product,
  quantity: number,
  createdAt: string,
  invoiceId: string,
): InvoiceItem {
  const tax = store.tables.taxes.peek(linkedId(item.tax) ?? '')
  const isService = 'item_type' in item
  const unit = centsOf(isService ? item.price : item.price_ex_tax)
  const net = unit * quantity
  const taxed = Math.round((net * Number(tax?.rate ?? 0)) / 100)
  const id = store.nextId()
  return {
    id,
    archived_at: null,
    code: item.item_code,
    concession_type_name: null,
    created_at: createdAt,
    deleted_at: null,
    discount_percentage: null,
    discounted_amount: null,
    is_monetary_discount: false,
    name: item.name,
    net_price: decimalOf(net),
    quantity: quantity.toFixed(1),
    tax_amount: decimalOf(taxed),
    tax_name: tax?.name ?? null,
    tax_rate: tax?.rate ?? null,
    total_including_tax: (net + taxed) / 100,
    unit_price: decimalOf(unit),
    updated_at: createdAt,
    ...(isService
      ? { billable_item: store.link('billable_items', item.id) }
      : { product: store.link('products', item.id) }),
    invoice: store.link('invoices', invoiceId),
    links: { self: store.url(`/invoice_items/${id}`) },
  }
}

function centsOf(amount: string | number | null | undefined): number {
  return Math.round(Number(amount ?? 0) * 100)
}

function decimalOf(cents: number): string {
  return (cents / 100).toFixed(2)
}

function sumOf(amounts: readonly (string | number | null)[]): string {
  return decimalOf(amounts.reduce<number>((sum, amount) => sum + centsOf(amount), 0))
}

/** Brings products down to where they have to be ordered, and one delivery in. */
export async function setStock({ mock, cliniko, daysAgo, at }: Stage): Promise<void> {
  const remaining: readonly (readonly [name: string, level: number])[] = [
    ['Rigid sports tape, 38 mm', 3],
    ['Heat pack', 2],
    ['Moon boot', 0],
  ]
  const products = [...mock.store.tables.products.peeks()]
  for (const [index, [name, level]] of remaining.entries()) {
    const product = products.find((product) => product.name === name)
    if (!product) throw new Error(`The made-up clinic does not sell “${name}”.`)
    const quantity = level - Number(product.stock_level)
    await at(daysAgo(8 - index, '17:40'), () =>
      cliniko.stockAdjustments.create({
        product_id: product.id,
        adjustment_type: 'Correction',
        quantity: quantity.toFixed(1),
        comment: 'Counted at stocktake.',
      }),
    )
  }
  const roller = products.find(({ name }) => name === 'Foam roller, 90 cm')
  if (!roller) return
  await at(daysAgo(3, '10:30'), () =>
    cliniko.stockAdjustments.create({
      product_id: roller.id,
      adjustment_type: 'Stock Purchase',
      quantity: '12.0',
      comment: 'Delivery of Southern Sports Supply.',
    }),
  )
}
