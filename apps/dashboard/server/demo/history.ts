import {
  type Attendee,
  addDays,
  dateIn,
  type GroupAppointment,
  type IndividualAppointment,
  type Invoice,
  type InvoiceItem,
  InvoiceStatus,
  instantOf,
  linkedId,
  type Patient,
} from '@cliniko/core'
import type { Mock } from '@cliniko/mock'
import { zone } from './opening'
import { createRandom, type Random } from './random'
import { isoOf } from './stage'

type Store = Mock['store']

/** Days that are copied: whole weeks, so that each practitioner's weekdays stay theirs. */
const period = 42
/** How many times they are copied. With those of the seed, bookings go back 12 months and two weeks. */
const periods = 8
const day = 86_400_000
/** Bookings that are added at once. A request waits for no more than these. */
const slice = 40

/** A booking of the seed to copy, with what belongs to it. */
interface Visit {
  readonly booking: IndividualAppointment | GroupAppointment
  readonly date: string
  readonly attendees: readonly Attendance[]
}

/** An attendee of the seed, with their invoice. */
interface Attendance {
  readonly attendee: Attendee
  readonly bill?: { readonly invoice: Invoice; readonly items: readonly InvoiceItem[] } | undefined
}

/** What the copies are made with. */
interface History {
  readonly store: Store
  readonly random: Random
  readonly patients: PatientPool
  nextId(): string
  nextInvoiceNumber(): number
}

/**
 * Adds a year of bookings and invoices before those of the seed, which go back six weeks. Each six weeks are those of the
 * seed with other patients, fewer the longer ago, and hardly any around Christmas. The caller decides when each slice runs.
 */
export function* addHistory({ store, now }: Mock): Generator<void, void> {
  const visits = visitsBefore(store, now().getTime())
  const history: History = {
    store,
    random: createRandom(12),
    patients: createPatientPool(store, now().getTime()),
    nextId: idsBefore(store),
    nextInvoiceNumber: invoiceNumbersBefore(store),
  }
  for (let copy = 1; copy <= periods; copy++) {
    const moveTo = cachedMoves(copy * period)
    for (let start = 0; start < visits.length; start += slice) {
      store.within(() => {
        for (const visit of visits.slice(start, start + slice)) {
          const move = moveTo(visit.date)
          if (history.random.chance(shareKept(move.date, copy)))
            copyVisit(history, visit, { ...move, isSettled: copy > 1 })
        }
      })
      yield
    }
  }
}

/** Returns the bookings of the last six weeks before today. */
function visitsBefore({ tables }: Store, now: number): Visit[] {
  const dates = new Map<string, string>()
  const dateOf = (time: string) => {
    const date = dates.get(time) ?? dateIn(time, zone)
    dates.set(time, date)
    return date
  }
  const to = dateIn(now, zone)
  const from = addDays(to, -period)
  const attendeesOf = attendancesByBooking(tables)
  const visits: Visit[] = []
  for (const table of [tables.individual_appointments, tables.group_appointments]) {
    for (const booking of table.peeks()) {
      if (booking.starts_at > isoOf(now) || booking.deleted_at) continue
      const date = dateOf(booking.starts_at)
      if (date >= from && date < to) visits.push({ booking, date, attendees: attendeesOf.get(booking.id) ?? [] })
    }
  }
  return visits
}

function attendancesByBooking({ attendees, invoices, invoice_items }: Store['tables']): Map<string, Attendance[]> {
  const itemsOf = groupBy(invoice_items.peeks(), ({ invoice }) => linkedId(invoice))
  const invoicesOf = groupBy(invoices.peeks(), ({ attendee }) => linkedId(attendee))
  const attendances = [...attendees.peeks()].map((attendee): Attendance => {
    const invoice = invoicesOf.get(attendee.id)?.find(({ original_invoice }) => !original_invoice)
    return { attendee, bill: invoice && { invoice, items: itemsOf.get(invoice.id) ?? [] } }
  })
  return groupBy(attendances, ({ attendee }) => linkedId(attendee.booking))
}

function groupBy<T>(records: Iterable<T>, keyOf: (record: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const record of records) {
    const key = keyOf(record) ?? ''
    const group = groups.get(key)
    if (group) group.push(record)
    else groups.set(key, [record])
  }
  return groups
}

/** Returns the share of bookings that a past day had. */
function shareKept(date: string, copy: number): number {
  const monthDay = date.slice(5)
  if (monthDay >= '12-24' || monthDay <= '01-03') return 0.05
  return 0.97 - copy * 0.025
}

/** Where a copy goes in time. */
interface Move {
  readonly date: string
  /** In milliseconds. Negative, and whole days unless summer time begins or ends in between. */
  readonly shift: number
}

/** Returns a function that returns where the bookings of a date go. */
function cachedMoves(days: number): (date: string) => Move {
  const moves = new Map<string, Move>()
  const noonOf = (date: string) => Date.parse(instantOf(date, '12:00', zone))
  return (date) => {
    const known = moves.get(date)
    if (known) return known
    const earlier = addDays(date, -days)
    const move = { date: earlier, shift: noonOf(earlier) - noonOf(date) }
    moves.set(date, move)
    return move
  }
}

/** How a visit is copied. */
interface Copy extends Move {
  /** Whether open invoices were paid since. */
  readonly isSettled: boolean
}

function copyVisit(history: History, { booking, attendees }: Visit, copy: Copy): void {
  const { store, nextId } = history
  const times = {
    starts_at: moved(booking.starts_at, copy),
    ends_at: moved(booking.ends_at, copy),
    created_at: moved(booking.created_at, copy),
    updated_at: moved(booking.updated_at, copy),
  }
  const patients = attendees.map(() => history.patients.pick(history.random, times.starts_at))
  const id = nextId()
  if ('patient_name' in booking) addAppointment(store, id, booking, times, patients[0], copy)
  else addClass(store, id, booking, times, patients)
  for (const [index, attendance] of attendees.entries()) {
    const patient = patients[index]
    if (patient) copyAttendance(history, attendance, id, patient, copy)
  }
}

type Times = Pick<IndividualAppointment, 'created_at' | 'ends_at' | 'starts_at' | 'updated_at'>

function addAppointment(
  store: Store,
  id: string,
  { patient_case: _, ...source }: IndividualAppointment,
  times: Times,
  patient: Patient | undefined,
  copy: Copy,
): void {
  if (!patient) return
  const self = store.url(`/individual_appointments/${id}`)
  store.tables.individual_appointments.add({
    ...source,
    ...times,
    id,
    cancelled_at: source.cancelled_at && moved(source.cancelled_at, copy),
    patient_name: patient.label,
    telehealth_url: `https://video.example/staff/${id}`,
    treatment_note_status: null,
    attendees: { links: { self: `${self}/attendees` } },
    conflicts: { links: { self: `${self}/conflicts` } },
    patient: store.link('patients', patient.id),
    links: { self },
  })
}

function addClass(
  store: Store,
  id: string,
  source: GroupAppointment,
  times: Times,
  patients: readonly Patient[],
): void {
  const self = store.url(`/group_appointments/${id}`)
  store.tables.group_appointments.add({
    ...source,
    ...times,
    id,
    patient_ids: patients.map((patient) => patient.id),
    attendees: { links: { self: `${self}/attendees` } },
    conflicts: { links: { self: `${self}/conflicts` } },
    links: { self },
  })
}

function copyAttendance(
  history: History,
  { attendee: { patient_case: _, ...source }, bill }: Attendance,
  bookingId: string,
  patient: Patient,
  copy: Copy,
): void {
  const { store, nextId } = history
  const id = nextId()
  const self = store.url(`/attendees/${id}`)
  const attendee = store.tables.attendees.add({
    ...source,
    id,
    cancellation_url: `https://clinic.example/bookings/cancel/${id}`,
    cancelled_at: source.cancelled_at && moved(source.cancelled_at, copy),
    created_at: moved(source.created_at, copy),
    updated_at: moved(source.updated_at, copy),
    telehealth_url: `https://video.example/join/${id}`,
    treatment_note_status: null,
    booking: store.link('bookings', bookingId),
    invoices: { links: { self: `${self}/invoices` } },
    patient: store.link('patients', patient.id),
    patient_forms: { links: { self: `${self}/patient_forms` } },
    links: { self },
  })
  if (bill) {
    const invoice = copyInvoice(history, bill, { attendee, bookingId, patient }, copy)
    attendee.invoice_status = invoice.status
    const appointment = store.tables.individual_appointments.get(bookingId)
    if (appointment) appointment.invoice_status = invoice.status
  }
}

/** Whom a copied invoice is for. */
interface Customer {
  readonly attendee: Attendee
  readonly bookingId: string
  readonly patient: Patient
}

function copyInvoice(
  { store, nextId, nextInvoiceNumber }: History,
  { invoice: source, items }: NonNullable<Attendance['bill']>,
  { attendee, bookingId, patient }: Customer,
  copy: Copy,
): Invoice {
  const { invoices, invoice_items } = store.tables
  const id = nextId()
  const self = store.url(`/invoices/${id}`)
  const createdAt = moved(source.created_at, copy)
  const isPaid = copy.isSettled || source.status === InvoiceStatus.Paid
  const closedAt = source.closed_at ? moved(source.closed_at, copy) : isPaid ? createdAt : null
  for (const item of items) {
    const itemId = nextId()
    invoice_items.add({
      ...item,
      id: itemId,
      created_at: createdAt,
      updated_at: createdAt,
      invoice: store.link('invoices', id),
      links: { self: store.url(`/invoice_items/${itemId}`) },
    })
  }
  return invoices.add({
    ...source,
    id,
    closed_at: closedAt,
    created_at: createdAt,
    invoice_to: patient.label,
    issue_date: copy.date,
    number: nextInvoiceNumber(),
    online_payment_url: isPaid ? null : `https://clinic.example/pay/${id}`,
    status: isPaid ? InvoiceStatus.Paid : source.status,
    status_description: isPaid ? 'Paid' : source.status_description,
    updated_at: closedAt ?? createdAt,
    ...(source.appointment && { appointment: store.link('appointments', bookingId) }),
    attendee: store.link('attendees', attendee.id),
    invoice_items: { links: { self: `${self}/invoice_items` } },
    patient: store.link('patients', patient.id),
    reversed_invoices: store.linkToMany(`/invoices?q[]=original_invoice_id:=${id}`),
    links: { self },
  })
}

function moved(time: string, { shift }: Copy): string {
  return isoOf(Date.parse(time) + shift)
}

/** The patients whom past bookings can be of. */
interface PatientPool {
  /** Picks a patient who had come by then. */
  pick(random: Random, time: string): Patient
}

/**
 * Gives each patient a time of their first visit, in the last two years, so that each month has new patients. Those of the
 * last six weeks are left to the bookings of the seed.
 */
function createPatientPool({ tables }: Store, now: number): PatientPool {
  const random = createRandom(7)
  const entries = [...tables.patients.peeks()]
    .map((patient) => {
      const firstVisit = Math.max(Date.parse(patient.created_at), now - random.next() * 730 * day)
      return { patient, firstVisit: isoOf(firstVisit) }
    })
    .filter(({ patient }) => !patient.archived_at && !patient.merged_at)
    .sort((first, second) => first.firstVisit.localeCompare(second.firstVisit))
  return {
    pick(random, time) {
      let low = 1
      let high = entries.length
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if ((entries[middle - 1]?.firstVisit ?? '') <= time) low = middle
        else high = middle - 1
      }
      const entry = entries[Math.floor(random.next() * low)]
      if (!entry) throw new Error('The made-up clinic has no patients.')
      return entry.patient
    },
  }
}

/** Returns a function that returns ids below all others. Older records have lower ids. */
function idsBefore({ tables }: Store): () => string {
  const [firstId] = tables.businesses.keys()
  let id = BigInt(firstId ?? 0)
  return () => {
    id--
    return String(id)
  }
}

/** Returns a function that counts down from the lowest number. */
function invoiceNumbersBefore({ tables }: Store): () => number {
  let number = Number.POSITIVE_INFINITY
  for (const invoice of tables.invoices.peeks()) number = Math.min(number, invoice.number)
  return () => --number
}
