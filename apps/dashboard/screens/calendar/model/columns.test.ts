import type { Practitioner } from '@cliniko/core'
import type { Calendar, CalendarEntry, WorkingHours } from '@cliniko/query'
import { describe, expect, test } from 'vitest'
import { clashFinder } from './clashes'
import { type ColumnsInput, columnsOf } from './columns'

const timeZone = 'Australia/Sydney'
/** A time on 3 March 2026 in Sydney, which is 11 hours ahead. */
const at = (hour: number, minute = 0) => new Date(Date.UTC(2026, 2, 2, 13 + hour, minute)).toISOString()

const practitioners = ['anika', 'ben', 'chloe'].map((id) => ({ id, label: id, designation: null })) as Practitioner[]

function booking(id: string, practitionerId: string, startsAt: string, endsAt: string, fields: object = {}) {
  const record = { patient: { links: { self: `https://api.au1.cliniko.com/v1/patients/${id}` } }, ...fields }
  return {
    kind: 'individual_appointment',
    id,
    practitionerId,
    businessId: 'city',
    startsAt,
    endsAt,
    record,
  } as unknown as CalendarEntry
}

function hours(practitionerId: string, startsAt: string, endsAt: string, businessId = 'city'): WorkingHours {
  return { practitionerId, businessId, startsAt, endsAt }
}

function show(calendar: Calendar, changes: Partial<ColumnsInput> = {}) {
  return columnsOf({
    calendar,
    view: 'day',
    dates: ['2026-03-03'],
    timeZone,
    practitioners,
    staff: '',
    site: '',
    slot: 15,
    now: 0,
    ...changes,
  })
}

describe('columnsOf', () => {
  const calendar: Calendar = {
    entries: [booking('1', 'anika', at(9), at(10))],
    workingHours: [hours('ben', at(8), at(12)), hours('ben', at(13), at(17), 'newtown')],
  }

  test('C112 a practitioner who works but has no bookings has a column, with free times to book', () => {
    const columns = show(calendar)
    expect(columns.map(({ key }) => key)).toEqual(['anika', 'ben'])
    expect(columns[1]?.free).toEqual([
      { from: 480, to: 720 },
      { from: 780, to: 1020 },
    ])
    expect(show(calendar, { staff: 'everyone' }).map(({ key }) => key)).toEqual(['anika', 'ben', 'chloe'])
    expect(show(calendar, { staff: 'chloe' }).map(({ key }) => key)).toEqual(['chloe'])
  })

  test('default: free times are the gaps from now on; cancelled appointments leave their time free', () => {
    const entries = [
      booking('1', 'ben', at(8), at(9)),
      booking('2', 'ben', at(9, 30), at(10), { cancelled_at: at(7) }),
      booking('3', 'ben', at(10), at(10, 50)),
    ]
    const [column] = show({ entries, workingHours: [hours('ben', at(8), at(11))] })
    expect(column?.free).toEqual([{ from: 540, to: 600 }])
    expect(column?.placed).toHaveLength(3)
    const [later] = show({ entries, workingHours: [hours('ben', at(8), at(11))] }, { now: Date.parse(at(9, 15)) })
    expect(later?.free).toEqual([{ from: 555, to: 600 }])
  })

  test('default: by business', () => {
    expect(show(calendar, { site: 'newtown' }).map(({ key, hours }) => [key, hours.length])).toEqual([['ben', 1]])
  })

  test('default: a week has a column for each day, of one practitioner or all', () => {
    const dates = ['2026-03-02', '2026-03-03', '2026-03-04']
    const week = show(calendar, { view: 'week', dates })
    expect(week.map(({ placed }) => placed.length)).toEqual([0, 1, 0])
    expect(week.every(({ practitioner, free }) => !practitioner && !free.length)).toBe(true)
    const [, tuesday] = show(calendar, { view: 'week', dates, staff: 'ben' })
    expect([tuesday?.practitioner?.id, tuesday?.placed.length, tuesday?.free.length]).toEqual(['ben', 0, 2])
  })

  test('behavior: a former practitioner’s bookings are shown, and a block over days is on each of them', () => {
    const entries = [booking('1', 'gone', at(9), at(10)), booking('2', 'ben', at(-30), at(40))]
    const columns = show({ entries, workingHours: [] })
    expect(columns.map(({ key }) => key)).toEqual(['ben', 'gone'])
    expect(columns[0]?.placed[0]?.item).toMatchObject({ from: 0, to: 1440 })
  })
})

describe('clashFinder', () => {
  const moving = booking('7', 'anika', at(9), at(10))
  const place = (practitionerId: string, from: string, to: string) => ({
    practitionerId,
    start: Date.parse(from),
    end: Date.parse(to),
  })

  test('default: warns for the practitioner and for the patient', () => {
    const samePatient = booking('8', 'ben', at(11), at(12), moving.record)
    const clashes = clashFinder([moving, booking('9', 'chloe', at(11), at(12)), samePatient], moving)
    expect(clashes(place('anika', at(9, 15), at(10, 15)))).toEqual({ practitioner: false, patient: false })
    expect(clashes(place('chloe', at(10, 30), at(11, 30)))).toEqual({ practitioner: true, patient: true })
    expect(clashes(place('anika', at(11, 30), at(12, 30)))).toEqual({ practitioner: false, patient: true })
    expect(clashes(place('anika', at(12), at(13)))).toEqual({ practitioner: false, patient: false })
  })

  test('behavior: cancelled bookings don’t count', () => {
    const cancelled = booking('9', 'chloe', at(11), at(12), { cancelled_at: at(8) })
    expect(clashFinder([cancelled], moving)(place('chloe', at(11), at(12)))).toEqual({
      practitioner: false,
      patient: false,
    })
  })
})
