import {
  type Attendee,
  type BillableItem,
  dateIn,
  type Invoice,
  InvoiceStatus,
  linkedId,
  type Patient,
  type Product,
} from '@cliniko/core'
import { invoiceItemRecord, type NewInvoiceItem } from '../resources/invoice-items.js'
import { invoiceRecord, type NewInvoice } from '../resources/invoices.js'
import { cents, decimal, percentOf } from '../resources/kit/money.js'
import { isoOf, type Store } from '../store/store.js'
import type { Random } from './random.js'
import { day, minute, type SeedContext, zone } from './seed-context.js'
import { adjustStock } from './stock.js'
import { type Visit, visitOf } from './visit.js'

/** Seeds an invoice for each past visit: most are paid, some are open, and a few were reversed. */
export function seedBilling({ store, random, now }: SeedContext): void {
  const { attendees, individual_appointments, patients, products } = store.tables
  const prices = priceListOf(store)
  const productList = [...products.peeks()]
  const invoicing = startInvoicing(store)

  for (const attendee of attendees.values()) {
    if (!attendee.arrived) continue
    const visit = visitOf(store, linkedId(attendee.booking) ?? '')
    const patient = patients.peek(linkedId(attendee.patient) ?? '')
    const treatment = visit && prices.treatments.get(visit.typeId)
    if (!visit || !patient || !treatment || Date.parse(visit.startsAt) >= now - day) continue

    const sales = [treatmentSale(treatment, patient, prices, random)]
    const product = productList[random.below(productList.length)]
    if (product && random.chance(0.08)) sales.push(productSale(product, random))

    const endedAt = Date.parse(visit.endsAt)
    const isPaid = random.chance(endedAt < now - 14 * day ? 0.97 : 0.85)
    const paidAt = isPaid ? isoOf(endedAt + random.below(30) * minute) : null
    const customer = { visit, attendee, patient }
    const invoice = addInvoice(invoicing, customer, sales, visit.endsAt, {
      status: isPaid ? InvoiceStatus.Paid : InvoiceStatus.Open,
      closed_at: paidAt,
      discounted_amount: decimal(sumOf(sales.map(discountOf))),
      notes: random.chance(0.05) ? 'Please quote the claim’s number.' : null,
    })
    attendee.invoice_status = invoice.status
    const appointment = individual_appointments.get(visit.appointmentId ?? '')
    if (appointment) appointment.invoice_status = invoice.status

    if (isPaid && random.chance(0.01)) {
      const reversedAt = isoOf(Math.min(endedAt + day, now))
      const returns = sales.map((sale) => ({ ...sale, quantity: -sale.quantity }))
      const originalInvoiceId = invoice.id
      addInvoice(invoicing, customer, returns, reversedAt, {
        status: InvoiceStatus.Closed,
        closed_at: reversedAt,
        originalInvoiceId,
      })
    }
  }
}

/** Who an invoice is for, and what they came for. */
interface Customer {
  readonly visit: Visit
  readonly attendee: Attendee
  readonly patient: Patient
}

/** What all invoices are written with. */
interface Invoicing {
  readonly store: Store
  /** Returns the date of a timestamp in the clinic. */
  issueDateOf(timestamp: string): string
  lastNumber: number
}

function startInvoicing(store: Store): Invoicing {
  // Converting to a time zone is slow, and many visits start at the same time.
  const dates = new Map<string, string>()
  return {
    store,
    lastNumber: 1000,
    issueDateOf(timestamp) {
      const date = dates.get(timestamp) ?? dateIn(timestamp, zone)
      dates.set(timestamp, date)
      return date
    },
  }
}

/** Adds an invoice with an item for each sale, and takes the products sold from the stock. */
function addInvoice(
  invoicing: Invoicing,
  { visit, attendee, patient }: Customer,
  sales: readonly Sale[],
  createdAt: string,
  details: Pick<NewInvoice, 'closed_at' | 'discounted_amount' | 'notes' | 'originalInvoiceId' | 'status'>,
): Invoice {
  const { store } = invoicing
  const { invoice_items, invoices } = store.tables
  const id = store.nextId()
  const net = sumOf(sales.map(netOf))
  const tax = sumOf(sales.map((sale) => taxOn(store, sale)))
  invoicing.lastNumber++
  const invoice = invoiceRecord(
    store,
    id,
    {
      businessId: visit.businessId,
      ...(visit.appointmentId && { appointmentId: visit.appointmentId, practitionerId: visit.practitionerId }),
      patientId: patient.id,
      attendeeId: attendee.id,
      issue_date: invoicing.issueDateOf(visit.startsAt),
      invoice_to: patient.invoice_default_to ?? patient.label,
      net_amount: decimal(net),
      tax_amount: decimal(tax),
      total_amount: decimal(net + tax),
      number: invoicing.lastNumber,
      ...details,
    },
    createdAt,
  )
  invoice.updated_at = invoice.closed_at ?? createdAt
  if (invoice.status === InvoiceStatus.Open) invoice.online_payment_url = `https://clinic.example/pay/${id}`
  invoices.add(invoice)
  for (const sale of sales) {
    invoice_items.add(invoiceItemRecord(store, store.nextId(), invoiceItemOf(store, id, sale), createdAt))
    if (isProduct(sale.item)) adjustStock(store, sale.item.id, 'Item Sold', -sale.quantity, Date.parse(createdAt))
  }
  return invoice
}

/** One item of an invoice. */
interface Sale {
  readonly item: BillableItem | Product
  /** In cents, without tax. */
  readonly unitPrice: number
  /** Negative where an invoice is reversed. */
  readonly quantity: number
  readonly discountPercentage: number
  /** The name of the patient's concession, if it has a price of its own. */
  readonly concession?: string
}

/** What treatments cost. */
interface PriceList {
  /** The billable item of each appointment type. */
  readonly treatments: ReadonlyMap<string, BillableItem>
  /** The concession type that applies to a patient and an item, with its price. */
  concessionOf(item: BillableItem, patient: Patient): { readonly name: string; readonly price: string } | undefined
}

function priceListOf({ tables }: Store): PriceList {
  const treatments = new Map<string, BillableItem>()
  for (const { appointment_type, billable_item } of tables.appointment_type_billable_items.peeks()) {
    const item = tables.billable_items.peek(linkedId(billable_item) ?? '')
    if (item) treatments.set(linkedId(appointment_type) ?? '', item)
  }
  const concessionPrices = new Map<string, string>()
  for (const { billable_item, concession_type, price } of tables.concession_prices.peeks()) {
    if (price) concessionPrices.set(`${linkedId(billable_item)} ${linkedId(concession_type)}`, price)
  }
  return {
    treatments,
    concessionOf(item, patient) {
      const type = tables.concession_types.peek(linkedId(patient.concession_type) ?? '')
      const price = concessionPrices.get(`${item.id} ${type?.id}`)
      return type && price ? { name: type.name, price } : undefined
    },
  }
}

function treatmentSale(item: BillableItem, patient: Patient, prices: PriceList, random: Random): Sale {
  const concession = prices.concessionOf(item, patient)
  return {
    item,
    unitPrice: cents(concession?.price ?? item.price),
    quantity: 1,
    discountPercentage: random.chance(0.05) ? 10 : 0,
    ...(concession && { concession: concession.name }),
  }
}

function productSale(item: Product, random: Random): Sale {
  return {
    item,
    unitPrice: cents(item.price_ex_tax ?? 0),
    discountPercentage: random.chance(0.2) ? 12.5 : 0,
    quantity: random.chance(0.2) ? 2 : 1,
  }
}

function isProduct(item: BillableItem | Product): item is Product {
  return !('item_type' in item)
}

/** Returns a discount in cents. */
function discountOf({ unitPrice, quantity, discountPercentage }: Sale): number {
  return percentOf(unitPrice * quantity, discountPercentage)
}

/** Returns an amount in cents, without tax. */
function netOf(sale: Sale): number {
  return sale.unitPrice * sale.quantity - discountOf(sale)
}

/** Returns the tax in cents. */
function taxOn(store: Store, sale: Sale): number {
  return percentOf(netOf(sale), Number(taxOf(store, sale)?.rate ?? 0))
}

function taxOf({ tables }: Store, { item }: Sale) {
  return tables.taxes.peek(linkedId(item.tax) ?? '')
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0)
}

function invoiceItemOf(store: Store, invoiceId: string, sale: Sale): NewInvoiceItem {
  const { item, unitPrice, quantity, discountPercentage, concession } = sale
  const tax = taxOf(store, sale)
  return {
    invoiceId,
    ...(isProduct(item) ? { productId: item.id } : { billableItemId: item.id }),
    name: item.name,
    code: item.item_code,
    concession_type_name: concession ?? null,
    unit_price: decimal(unitPrice),
    quantity: quantity.toFixed(1),
    discount_percentage: discountPercentage ? discountPercentage.toFixed(1) : null,
    net_price: decimal(netOf(sale)),
    tax_name: tax?.name ?? null,
    tax_rate: tax?.rate ?? null,
    tax_amount: decimal(taxOn(store, sale)),
    total_including_tax: (netOf(sale) + taxOn(store, sale)) / 100,
  }
}
