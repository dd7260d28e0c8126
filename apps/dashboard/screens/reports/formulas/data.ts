/** A booking of one patient: an individual appointment, or a place in a group. Times are milliseconds since 1970. */
export interface Booking {
  readonly id: string
  /** The appointment. The places of a group share it. */
  readonly slot: string
  readonly patient: string
  readonly practitioner: string
  readonly business: string
  readonly type: string
  readonly startsAt: number
  readonly endsAt: number
  readonly createdAt: number
  readonly cancelledAt: number | null
  readonly reason: number | null
  /** True: the patient arrived. False: they did not. Null: nobody has recorded it. */
  readonly arrived: boolean | null
  readonly patientCase: string | null
}

/** A stretch of a practitioner's time: a group, however many places are taken, or a block. */
export interface Slot {
  readonly practitioner: string
  readonly business: string
  readonly startsAt: number
  readonly endsAt: number
}

/** Usual working hours on a weekday, in the time of the business. 0 is Sunday. */
export interface WeeklyHours {
  readonly practitioner: string
  readonly business: string
  readonly weekday: number
  readonly times: readonly (readonly [from: string, to: string])[]
}

/** An invoice. Amounts are in cents, negative where it reverses another. */
export interface InvoiceFacts {
  readonly id: string
  readonly business: string
  readonly practitioner: string | null
  /** `YYYY-MM-DD`. */
  readonly issued: string
  readonly net: number
  /** What of `net` is for products. */
  readonly products: number
  /** The type of the visit that it is for. Null if it is for none. */
  readonly type: string | null
}

/** A visit before the bookings begin. It tells new patients from returning ones. */
export interface EarlierVisit {
  readonly patient: string
  readonly startsAt: number
}

/** What reports are calculated from: ids, times and amounts. Archived and deleted records are left out. */
export interface ReportData {
  /** When it was collected, in milliseconds since 1970. What happened later isn't in it. */
  readonly collectedAt: number
  /** The first date of `bookings`. */
  readonly since: string
  readonly bookings: readonly Booking[]
  readonly groups: readonly Slot[]
  readonly hours: readonly WeeklyHours[]
  readonly extraHours: readonly Slot[]
  readonly unavailable: readonly Slot[]
  readonly invoices: readonly InvoiceFacts[]
  readonly earlierVisits: readonly EarlierVisit[]
  /** When cases were closed. */
  readonly closedCases: ReadonlyMap<string, number>
  /** The time zone of each business. */
  readonly zones: ReadonlyMap<string, string>
}

/** Which part of the data a report is about. */
export interface Scope {
  /** The first and the last date: `YYYY-MM-DD`. */
  readonly from: string
  readonly to: string
  /** One business, or all. */
  readonly business: string | null
}
