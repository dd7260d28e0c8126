import { addDays, type Cliniko, createRateLimiter, dateIn, instantOf, linkedId } from '@cliniko/core'
import type { Mock } from '@cliniko/mock'
import { openingTime, weekdayOf, zone } from './opening'
import type { SceneClock } from './scene-clock'

const quarter = 15 * 60_000

/** Where the scene is set: the clinic, its team, and its times. */
export interface Stage {
  readonly mock: Mock
  readonly cliniko: Cliniko
  readonly today: string
  /** The practitioner whose day is written out. She runs the clinic, so the API key is hers. */
  readonly practitionerId: string
  readonly businessId: string
  /** Returns the id of an appointment type by its name. */
  typeId(name: string): string
  /** Returns a time of today as it would be if the scene opened at 10:20. If it opens later, so is everything else. */
  todayAt(time: string): string
  /** Returns a time on a working day before today. */
  daysAgo(workdays: number, time: string): string
  /** Does work at a time, in ISO format. */
  at<Result>(time: string, work: () => Promise<Result>): Promise<Result>
}

/** Prepares a mock for the scene, and gives its API key to the practitioner. */
export function openStage(mock: Mock, clock: SceneClock): Stage {
  const { tables, worksAt } = mock.store
  const now = mock.now().getTime()
  const today = dateIn(now, zone)
  // Quarters of an hour, so that bookings stay on the calendar's grid.
  const shift = Math.floor((now - Date.parse(instantOf(today, openingTime, zone))) / quarter) * quarter
  const [practitioner] = tables.practitioners.peeks()
  const practitionerId = practitioner?.id ?? ''
  giveKeyTo(mock, linkedId(practitioner?.user) ?? '')
  const [businessId = ''] = worksAt.get(practitionerId) ?? []
  const typeIds = new Map([...tables.appointment_types.peeks()].map(({ id, name }) => [name, id]))
  return {
    mock,
    cliniko: mock.client({ rateLimiter: createRateLimiter({ limit: 1_000_000 }) }),
    today,
    practitionerId,
    businessId,
    typeId(name) {
      const id = typeIds.get(name)
      if (!id) throw new Error(`The made-up clinic has no appointment type “${name}”.`)
      return id
    },
    todayAt: (time) => isoOf(Date.parse(instantOf(today, time, zone)) + shift),
    daysAgo: (workdays, time) => instantOf(workdayBefore(today, workdays), time, zone),
    at: (time, work) => clock.at(Date.parse(time), work),
  }
}

/** Gives the API key to a user, as an administrator. Only the key of a practitioner can write treatment notes. */
function giveKeyTo({ store }: Mock, userId: string): void {
  store.within(() => {
    const user = store.tables.users.get(userId)
    if (!user) return
    user.role = 'administrator'
    store.authenticatedUserId = userId
  })
}

/** Writes a time as the API does: UTC, in whole seconds. */
export function isoOf(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`
}

/** Returns a time some minutes later, or earlier if they are negative. */
export function minutesAfter(time: string, minutes: number): string {
  return isoOf(Date.parse(time) + minutes * 60_000)
}

function workdayBefore(date: string, workdays: number): string {
  let day = date
  for (let left = workdays; left > 0; ) {
    day = addDays(day, -1)
    if (weekdayOf(day) % 6 !== 0) left--
  }
  return day
}
