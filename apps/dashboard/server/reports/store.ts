import type { Booking, InvoiceFacts, ReportData, Slot, WeeklyHours } from '@/screens/reports/formulas/data'

/** A group, with the type of its places. */
export interface GroupFacts extends Slot {
  readonly type: string
}

/** A place in a group, without what the group says. */
export type PlaceFacts = Omit<Booking, 'practitioner' | 'business' | 'type' | 'startsAt' | 'endsAt'>

/** An invoice, with what it is for. */
export interface InvoiceRecord extends Omit<InvoiceFacts, 'products' | 'type'> {
  readonly appointment: string | null
  readonly attendee: string | null
}

/**
 * What was collected: ids, times and amounts. No name, note or contact detail is kept, and nothing is written to a disk: it is
 * gone when the server stops.
 */
export interface ReportStore {
  readonly zones: Map<string, string>
  readonly appointments: Map<string, Booking>
  readonly groups: Map<string, GroupFacts>
  readonly places: Map<string, PlaceFacts>
  readonly invoices: Map<string, InvoiceRecord>
  /** What of each invoice is for products, in cents. */
  readonly products: Map<string, number>
  /** The bookings of attendees, and the types of bookings, that only invoices point to. */
  readonly bookingOfAttendee: Map<string, string>
  readonly typeOfBooking: Map<string, string>
  /** The times of visits before the period that is collected, by booking and patient. */
  readonly earlier: Map<string, { readonly patient: string; readonly startsAt: number }>
  /** The records that patients were merged into. */
  readonly mergedInto: Map<string, string>
  readonly closedCases: Map<string, number>
  hours: readonly WeeklyHours[]
  extraHours: readonly Slot[]
  unavailable: readonly Slot[]
}

/** Creates an empty store. */
export function createStore(): ReportStore {
  return {
    zones: new Map(),
    appointments: new Map(),
    groups: new Map(),
    places: new Map(),
    invoices: new Map(),
    products: new Map(),
    bookingOfAttendee: new Map(),
    typeOfBooking: new Map(),
    earlier: new Map(),
    mergedInto: new Map(),
    closedCases: new Map(),
    hours: [],
    extraHours: [],
    unavailable: [],
  }
}

/** Joins what was collected. Patients who were merged count as the one who stays. */
export function toReportData(store: ReportStore, collectedAt: number, since: string): ReportData {
  const asRemaining = <T extends { readonly patient: string }>(record: T): T => {
    const patient = remainingPatient(store, record.patient)
    return patient === record.patient ? record : { ...record, patient }
  }
  const places = [...store.places.values()].flatMap((place): readonly Booking[] => {
    const group = store.groups.get(place.slot)
    return group ? [{ ...place, ...group }] : []
  })
  return {
    collectedAt,
    since,
    bookings: [...store.appointments.values(), ...places].map(asRemaining),
    groups: [...store.groups.values()],
    hours: store.hours,
    extraHours: store.extraHours,
    unavailable: store.unavailable,
    invoices: [...store.invoices.values()].map((invoice) => ({
      ...invoice,
      products: store.products.get(invoice.id) ?? 0,
      type: typeOf(store, invoice),
    })),
    earlierVisits: [...store.earlier.values()].map(asRemaining),
    closedCases: store.closedCases,
    zones: store.zones,
  }
}

/** Follows merges to the patient who stays. A circle can't be, but would never end. */
function remainingPatient({ mergedInto }: ReportStore, patient: string): string {
  let remaining = patient
  for (let merges = 0; merges < 20; merges++) {
    const next = mergedInto.get(remaining)
    if (next === undefined) return remaining
    remaining = next
  }
  return remaining
}

function typeOf(store: ReportStore, { appointment, attendee }: InvoiceRecord): string | null {
  const booking =
    appointment ?? store.places.get(attendee ?? '')?.slot ?? store.bookingOfAttendee.get(attendee ?? '') ?? ''
  return (
    store.appointments.get(booking)?.type ?? store.groups.get(booking)?.type ?? store.typeOfBooking.get(booking) ?? null
  )
}
