import { type Attendee, type BillableItem, dateIn, InvoiceStatus, type Patient, type Product } from '@cliniko/core'
import { idIn } from '../lists/fields.js'
import { invoiceItemRecord, type NewInvoiceItem } from '../resources/invoice-items.js'
import { invoiceRecord } from '../resources/invoices.js'
import { cents, decimal, percentOf } from '../resources/kit/money.js'
import { isoOf, type Store } from '../store/store.js'
import { adjustStock } from './catalogue.js'
import { day, type Ground, minute, zone } from './ground.js'

/** What an attendee was there for. */
interface Visit {
  readonly startsAt: string
  readonly endsAt: string
  readonly typeId: string
  readonly businessId: string
  readonly practitionerId: string
  /** Of an individual appointment. */
  readonly appointmentId?: string
}

/** What is sold, and at what price. */
interface Sale {
  readonly item: BillableItem | Product
  readonly unitPrice: number
  readonly quantity: number
  readonly discountPercentage: number
  readonly concession?: string
}

/** Invoices of those who came, days ago: most are paid, some aren't, a few were taken back. */
export function seedBilling(ground: Ground): void {
  const { store, random, now } = ground
  const { tables } = store
  const taxRates = new Map([...tables.taxes.peeks()].map(({ id, name, rate }) => [id, { name, rate }]))
  const itemOfType = new Map(
    [...tables.appointment_type_billable_items.peeks()].map((one) => [
      idIn(one.appointment_type),
      tables.billable_items.peek(idIn(one.billable_item) ?? ''),
    ]),
  )
  const concessionPrices = new Map(
    [...tables.concession_prices.peeks()].map(({ billable_item, concession_type, price }) => [
      `${idIn(billable_item)} ${idIn(concession_type)}`,
      price,
    ]),
  )
  const concessionNames = new Map([...tables.concession_types.peeks()].map(({ id, name }) => [id, name]))
  const products = [...tables.products.peeks()]
  let number = 1000

  // Zones take their time, and many appointments begin at the same.
  const dates = new Map<string, string>()
  const dateOf = (instant: string) => {
    const date = dates.get(instant) ?? dateIn(instant, zone)
    dates.set(instant, date)
    return date
  }

  /** The price for this patient, who may have a concession. */
  const saleOf = (item: BillableItem, patient: Patient): Sale => {
    const concessionId = idIn(patient.concession_type)
    const lower = concessionPrices.get(`${item.id} ${concessionId}`)
    const concession = lower ? concessionNames.get(concessionId ?? '') : undefined
    return {
      item,
      unitPrice: cents(lower ?? item.price),
      quantity: 1,
      discountPercentage: random.chance(0.05) ? 10 : 0,
      ...(concession && { concession }),
    }
  }

  const bill = (attendee: Attendee, visit: Visit, patient: Patient, sales: readonly Sale[]) => {
    const id = store.nextId()
    const createdAt = visit.endsAt
    const lines = sales.map((sale) => lineOf(id, sale, taxRates))
    const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)
    const net = sum(lines.map(({ net_price }) => cents(net_price ?? 0)))
    const tax = sum(lines.map(({ tax_amount }) => cents(tax_amount ?? 0)))
    const isPaid = random.chance(Date.parse(visit.endsAt) < now - 14 * day ? 0.97 : 0.85)
    const amounts = (sign: number) => ({
      net_amount: decimal(sign * net),
      tax_amount: decimal(sign * tax),
      total_amount: decimal(sign * (net + tax)),
    })
    const whose = {
      ...visit,
      patientId: patient.id,
      attendeeId: attendee.id,
      issue_date: dateOf(visit.startsAt),
      invoice_to: patient.invoice_default_to ?? patient.label,
    }
    const { startsAt: _start, endsAt: _end, typeId: _type, ...common } = whose
    const status = isPaid ? InvoiceStatus.Paid : InvoiceStatus.Open
    const invoice = invoiceRecord(
      store,
      id,
      {
        ...common,
        ...amounts(1),
        number: ++number,
        status,
        closed_at: isPaid ? isoOf(Date.parse(createdAt) + random.below(30) * minute) : null,
        discounted_amount: decimal(sum(sales.map(discountOf))),
        notes: random.chance(0.05) ? 'Please quote the claim’s number.' : null,
      },
      createdAt,
    )
    invoice.updated_at = invoice.closed_at ?? createdAt
    if (!isPaid) invoice.online_payment_url = `https://clinic.example/pay/${id}`
    attendee.invoice_status = status
    const appointment = tables.individual_appointments.get(visit.appointmentId ?? '')
    if (appointment) appointment.invoice_status = status
    tables.invoices.add(invoice)
    for (const line of lines) {
      tables.invoice_items.add(invoiceItemRecord(store, store.nextId(), line, createdAt))
      if (line.productId) adjustStock(store, line.productId, 'Item Sold', -Number(line.quantity), Date.parse(createdAt))
    }
    if (!isPaid || !random.chance(0.01)) return
    const takenBack = isoOf(Math.min(Date.parse(createdAt) + day, now))
    const reversal = { ...common, ...amounts(-1), number: ++number, status: InvoiceStatus.Closed, closed_at: takenBack }
    const back = invoiceRecord(store, store.nextId(), { ...reversal, originalInvoiceId: id }, takenBack)
    tables.invoices.add(back)
    for (const sale of sales) {
      const line = lineOf(back.id, { ...sale, quantity: -sale.quantity }, taxRates)
      tables.invoice_items.add(invoiceItemRecord(store, store.nextId(), line, takenBack))
      if (line.productId) adjustStock(store, line.productId, 'Item Sold', -Number(line.quantity), Date.parse(takenBack))
    }
  }

  for (const attendee of tables.attendees.values()) {
    if (!attendee.arrived) continue
    const visit = visitOf(store, idIn(attendee.booking) ?? '')
    const patient = tables.patients.peek(idIn(attendee.patient) ?? '')
    const item = visit && itemOfType.get(visit.typeId)
    if (!visit || !patient || !item || Date.parse(visit.startsAt) >= now - day) continue
    const sales = [saleOf(item, patient)]
    const product = products[random.below(products.length)]
    if (product && random.chance(0.08)) {
      const unitPrice = cents(product.price_ex_tax ?? 0)
      const discountPercentage = random.chance(0.2) ? 12.5 : 0
      sales.push({ item: product, unitPrice, quantity: random.chance(0.2) ? 2 : 1, discountPercentage })
    }
    bill(attendee, visit, patient, sales)
  }
}

/** The booking that an attendee came to, and whose times count. */
export function visitOf({ tables }: Store, bookingId: string): Visit | undefined {
  const appointment = tables.individual_appointments.peek(bookingId)
  const booking = appointment ?? tables.group_appointments.peek(bookingId)
  return (
    booking && {
      startsAt: booking.starts_at,
      endsAt: booking.ends_at,
      typeId: idIn(booking.appointment_type) ?? '',
      businessId: idIn(booking.business) ?? '',
      practitionerId: idIn(booking.practitioner) ?? '',
      ...(appointment && { appointmentId: bookingId }),
    }
  )
}

function discountOf({ unitPrice, quantity, discountPercentage }: Sale): number {
  return percentOf(unitPrice * quantity, discountPercentage)
}

/** A line whose amounts add up to the cent. */
function lineOf(
  invoiceId: string,
  sale: Sale,
  taxes: ReadonlyMap<string, { readonly name: string; readonly rate: string }>,
): NewInvoiceItem {
  const { item, unitPrice, quantity, discountPercentage, concession } = sale
  const tax = taxes.get(idIn(item.tax) ?? '')
  const net = unitPrice * quantity - discountOf(sale)
  const taxAmount = percentOf(net, Number(tax?.rate ?? 0))
  return {
    invoiceId,
    ...('item_type' in item ? { billableItemId: item.id } : { productId: item.id }),
    name: item.name,
    code: item.item_code,
    concession_type_name: concession ?? null,
    unit_price: decimal(unitPrice),
    quantity: quantity.toFixed(1),
    discount_percentage: discountPercentage ? discountPercentage.toFixed(1) : null,
    net_price: decimal(net),
    tax_name: tax?.name ?? null,
    tax_rate: tax?.rate ?? null,
    tax_amount: decimal(taxAmount),
    total_including_tax: (net + taxAmount) / 100,
  }
}
