import { addDays } from '@cliniko/core'
import { validDate } from '@/lib/format'
import type { Scope } from './formulas/data'

/** The periods to choose from. */
export const periods = ['30', '90', '365', 'month', 'last-month', 'custom'] as const

/** One of {@link periods}. */
export type PeriodName = (typeof periods)[number]

type Params = { get(name: string): string | null }

/** Reads the period's name from the URL. */
export function periodOfParams(params: Params): PeriodName {
  return periods.find((name) => name === params.get('period')) ?? '30'
}

/** Reads the period and the business from the URL. A period is at most a year, and ends today at the latest. */
export function scopeOfParams(params: Params, today: string): Scope {
  const business = params.get('business') ?? ''
  return { ...datesOf(params, today), business: /^\d{1,20}$/.test(business) ? business : null }
}

function datesOf(params: Params, today: string): { readonly from: string; readonly to: string } {
  const name = periodOfParams(params)
  const firstOfMonth = `${today.slice(0, 8)}01`
  switch (name) {
    case 'month':
      return { from: firstOfMonth, to: today }
    case 'last-month': {
      const to = addDays(firstOfMonth, -1)
      return { from: `${to.slice(0, 8)}01`, to }
    }
    case 'custom': {
      const last = validDate(params.get('to')) ?? today
      const to = last < today ? last : today
      const first = validDate(params.get('from')) ?? addDays(to, -29)
      const earliest = addDays(to, -364)
      return { from: clamped(first, earliest, to), to }
    }
    default:
      return { from: addDays(today, 1 - Number(name)), to: today }
  }
}

/** Days compare as texts do. */
function clamped(day: string, earliest: string, latest: string): string {
  if (day > latest) return latest
  return day < earliest ? earliest : day
}
