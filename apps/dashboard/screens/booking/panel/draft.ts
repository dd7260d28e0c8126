import { type Patient, parseTime } from '@cliniko/core'
import type { FreeTime } from '../free-times'
import type { Repeats } from '../repeats'

/** The details of a patient who isn't one yet. */
export interface NewPatient {
  readonly first_name: string
  readonly last_name: string
  readonly phone: string
  readonly date_of_birth: string
}

/** Who comes: a patient, or somebody new. */
export type Who = { readonly patient: Patient } | { readonly fresh: NewPatient }

/** When: a time, or a place in a class. */
export interface When extends FreeTime {
  /** The class, if it is one. */
  readonly groupId?: string | undefined
}

/** The start of a slot of the calendar. Its end depends on what is booked. */
export type Slot = Omit<FreeTime, 'endsAt'>

/** What is about to be booked. */
export interface Draft {
  readonly typeId: string
  /** An empty text: anyone. */
  readonly practitionerId: string
  /** An empty text: all. */
  readonly businessId: string
  readonly when: When | undefined
  readonly who: Who | undefined
  readonly notes: string
  readonly repeats: Repeats | undefined
}

/** The slot of the calendar that the URL names. Undefined if it names none: the first free time is looked for. */
export function slotOf(params: Pick<URLSearchParams, 'get'>): Slot | undefined {
  const time = params.get('book') ?? ''
  const [practitionerId, businessId] = [params.get('practitioner'), params.get('business')]
  if (!practitionerId || !businessId || !isTime(time)) return undefined
  return { startsAt: time, practitionerId, businessId }
}

function isTime(text: string): boolean {
  if (!/^\d{4}-/.test(text)) return false
  try {
    parseTime(text, 'book')
    return true
  } catch {
    return false
  }
}

/** The name of who comes. */
export function nameOf(who: Who): string {
  if ('patient' in who) return who.patient.label ?? `${who.patient.first_name} ${who.patient.last_name}`
  return `${who.fresh.first_name} ${who.fresh.last_name}`.trim()
}
