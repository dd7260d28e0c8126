import { type Cliniko, dateIn, dayRange, InvoiceStatus, linkedId, parseLink } from '@cliniko/core'
import { createMock, type Mock } from '@cliniko/mock'
import { allSchemas } from '@cliniko/schemas/all'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { openingOf, weekdayOf, zone } from './opening'
import { setScene } from './scene'
import { createSceneClock } from './scene-clock'
import { isoOf } from './stage'

async function openDemo(now: Date): Promise<{ readonly mock: Mock; readonly cliniko: Cliniko }> {
  const clock = createSceneClock(now.getTime(), { now: () => 0 })
  const mock = createMock({ now, clock, patients: 300 })
  await setScene(mock, clock)
  clock.start()
  return { mock, cliniko: mock.client() }
}

/** Returns the bookings of a table that are today and not deleted. */
function todayOf<T extends { readonly starts_at: string; readonly deleted_at: string | null }>(
  mock: Mock,
  records: Iterable<T>,
): T[] {
  const { from, to } = dayRange(dateIn(mock.now().getTime(), zone), zone)
  return [...records].filter((record) => record.starts_at >= from && record.starts_at < to && !record.deleted_at)
}

function sumOf(amounts: readonly (string | number | null)[]): number {
  return amounts.reduce<number>((sum, amount) => sum + Math.round(Number(amount) * 100), 0)
}

describe('openingOf', () => {
  test.each([
    ['a weekday morning in Sydney', '2026-03-03T01:00:00Z', '2026-03-02T23:20:00.000Z'],
    ['a night', '2026-03-03T16:00:00Z', '2026-03-03T23:20:00.000Z'],
    ['a Sunday evening in Europe, Monday in Sydney', '2026-03-01T21:30:00Z', '2026-03-01T23:20:00.000Z'],
    ['a Saturday', '2026-03-07T02:00:00Z', '2026-03-08T23:20:00.000Z'],
    ['the day on which summer time ends', '2026-04-05T02:00:00Z', '2026-04-06T00:20:00.000Z'],
    ['the day on which summer time begins', '2026-10-04T02:00:00Z', '2026-10-04T23:20:00.000Z'],
    ['New Year’s Eve', '2026-12-31T11:00:00Z', '2026-12-30T23:20:00.000Z'],
  ])('behavior: %s', (_, now, opening) => {
    expect(openingOf(new Date(now)).toISOString()).toBe(opening)
    expect([1, 2, 3, 4, 5]).toContain(weekdayOf(dateIn(opening, zone)))
  })
})

test('behavior: the same time makes the same scene, and time goes on from there', async () => {
  const now = openingOf(new Date('2026-03-03T01:00:00Z'))
  const [first, second] = [await openDemo(now), await openDemo(now)]
  expect(JSON.stringify(first.mock.snapshot())).toBe(JSON.stringify(second.mock.snapshot()))
  expect(first.mock.now()).toEqual(now)
  let time = 0
  const clock = createSceneClock(now.getTime(), { now: () => time })
  const mock = createMock({ now, clock, patients: 50 })
  await setScene(mock, clock)
  clock.start()
  time += 90_000
  expect(mock.now().getTime()).toBe(now.getTime() + 90_000)
})

test('behavior: setting the scene uses up nothing of the rate limit', async () => {
  const { mock } = await openDemo(openingOf(new Date('2026-03-03T01:00:00Z')))
  const headers = { authorization: `Basic ${btoa(`${mock.apiKey}:`)}`, 'user-agent': 'Tests (dev@clinic-tests.org)' }
  for (let sent = 0; sent < 200; sent++) {
    const response = await mock.fetch('https://api.au1.cliniko.com/v1/businesses?per_page=1', { headers })
    expect(response.status).toBe(200)
  }
})

describe.each([
  ['a Tuesday', '2026-03-03T01:00:00Z'],
  ['a Sunday night in Europe', '2026-03-01T21:30:00Z'],
  ['the weekend on which summer time ends', '2026-04-04T20:00:00Z'],
  ['the weekend on which summer time begins', '2026-10-03T20:00:00Z'],
  ['New Year’s Eve', '2026-12-31T11:00:00Z'],
])('the scene on %s', async (_, time) => {
  const now = openingOf(new Date(time))
  const { mock, cliniko } = await openDemo(now)
  const { tables } = mock.store
  const nowIso = isoOf(now.getTime())
  const patient = (label: string) => {
    const found = [...tables.patients.peeks()].find((record) => record.label === label)
    if (!found) throw new Error(`There is no patient ${label}.`)
    return found
  }

  test('behavior: patients wait since different times, one is late, and one did not arrive', () => {
    const today = todayOf(mock, tables.individual_appointments.peeks())
    expect(today.length).toBeGreaterThan(20)
    const waiting = today.filter(
      ({ patient_arrived, ends_at, starts_at }) => patient_arrived && starts_at > nowIso && ends_at > nowIso,
    )
    expect(waiting.length).toBeGreaterThanOrEqual(2)
    const arrivals = waiting.map(({ id }) => tables.attendees.index.by('booking_id', id)[0]?.updated_at ?? '')
    expect(new Set(arrivals).size).toBe(arrivals.length)
    for (const arrival of arrivals) expect(arrival < nowIso).toBe(true)
    const late = today.filter(
      ({ starts_at, patient_arrived, did_not_arrive, notes }) =>
        starts_at < nowIso && !patient_arrived && !did_not_arrive && notes?.includes('late'),
    )
    expect(late.map(({ patient_name }) => patient_name)).toContain('Daniel Okafor')
    expect(today.filter(({ did_not_arrive }) => did_not_arrive).map(({ patient_name }) => patient_name)).toContain(
      'Marcus Bell',
    )
  })

  test('behavior: appointments of this afternoon are cancelled, and others could come instead', () => {
    const today = todayOf(mock, tables.individual_appointments.peeks())
    const gap = today.find(({ cancelled_at, patient_name }) => cancelled_at && patient_name === 'Chloe Martin')
    expect(gap?.starts_at.localeCompare(nowIso)).toBe(1)
    expect(
      today.filter(({ cancelled_at, starts_at }) => cancelled_at && starts_at > nowIso).length,
    ).toBeGreaterThanOrEqual(2)
    const candidates = [...tables.individual_appointments.peeks()].filter(
      ({ appointment_type, practitioner, starts_at, cancelled_at, deleted_at }) =>
        starts_at > (gap?.ends_at ?? '') &&
        !cancelled_at &&
        !deleted_at &&
        linkedId(appointment_type) === linkedId(gap?.appointment_type) &&
        linkedId(practitioner) === linkedId(gap?.practitioner),
    )
    expect(candidates.length).toBeGreaterThan(5)
  })

  test('behavior: patients cancel for several reasons', () => {
    const reasons = new Set([...tables.individual_appointments.peeks()].map((record) => record.cancellation_reason))
    expect(reasons.size).toBeGreaterThan(5)
  })

  test('behavior: there are a class, a lunch break, things to do, an overlap, and a telehealth appointment', () => {
    const classes = todayOf(mock, tables.group_appointments.peeks())
    expect(classes.some(({ patient_ids, max_attendees }) => patient_ids?.length === 6 && max_attendees === 8)).toBe(
      true,
    )
    const typeNames = todayOf(mock, tables.unavailable_blocks.peeks()).map(
      ({ unavailable_block_type }) => tables.unavailable_block_types.peek(linkedId(unavailable_block_type) ?? '')?.name,
    )
    expect(typeNames).toEqual(expect.arrayContaining(['Lunch', 'To do']))
    const today = todayOf(mock, tables.individual_appointments.peeks()).filter(({ cancelled_at }) => !cancelled_at)
    const overlap = today.find((first) =>
      today.some(
        (second) =>
          first !== second &&
          linkedId(first.practitioner) === linkedId(second.practitioner) &&
          first.starts_at < second.ends_at &&
          second.starts_at < first.ends_at,
      ),
    )
    expect(overlap?.patient_name).toBe('Grace Callaghan')
    const telehealth = today.filter(
      ({ appointment_type, telehealth_url }) =>
        telehealth_url && tables.appointment_types.peek(linkedId(appointment_type) ?? '')?.telehealth_enabled,
    )
    expect(telehealth.map(({ patient_name }) => patient_name)).toContain('Katherine Nguyen')
  })

  test('behavior: one person has three records, of which one was merged', () => {
    const [first, second, merged] = [patient('Katherine Nguyen'), patient('Catherine Nguyễn'), patient('Kath Nguyen')]
    const digits = (record: typeof first) => record.patient_phone_numbers?.[0]?.number.replace(/\D/g, '')
    expect(digits(second)).toBe(digits(first))
    expect(second.date_of_birth).toBe(first.date_of_birth)
    expect(linkedId(merged.merged_with_patient)).toBe(first.id)
    expect(patient('Walter Simmons').archived_at).not.toBeNull()
  })

  test('behavior: a patient has alerts, needs the ramp, and has files of several kinds that can be opened', async () => {
    const margaret = patient('Margaret Doyle')
    expect(margaret.appointment_notes).toContain('ramp')
    expect(tables.medical_alerts.index.by('patient_id', margaret.id)).toHaveLength(2)
    const files = tables.patient_attachments.index.by('patient_id', margaret.id)
    expect(files.map(({ content_type }) => content_type).sort()).toEqual(['application/pdf', 'image/png', 'text/plain'])
    for (const { id, size } of files) expect(mock.store.contents.get(id)?.bytes.length).toBe(size)
    const bytesOf = (type: string) =>
      mock.store.contents.get(files.find((file) => file.content_type === type)?.id ?? '')?.bytes
    expect([...(bytesOf('image/png')?.subarray(1, 4) ?? [])]).toEqual([80, 78, 71])
    expect(new TextDecoder().decode(bytesOf('application/pdf'))).toMatch(/^%PDF-1\.4\n[\s\S]*%%EOF\n$/)
  })

  test('behavior: a referral is nearly used up and expires soon', () => {
    const sam = patient('Sam Rivers')
    const [record] = tables.patient_cases.index.by('patient_id', sam.id)
    const used = tables.attendees.index.by('patient_case_id', record?.id ?? '').filter(({ arrived }) => arrived)
    expect([record?.max_sessions, used.length]).toEqual([5, 4])
    const days = (Date.parse(record?.expiry_date ?? '') - now.getTime()) / 86_400_000
    expect(days).toBeGreaterThan(0)
    expect(days).toBeLessThan(30)
  })

  test('behavior: there are relationships, calls, forms to fill in, and drafts to finish', async () => {
    const { items: relationships } = await cliniko.relationships.list({
      where: { patient_id: patient('Grace Callaghan').id },
    })
    expect(relationships.map(({ related_patient }) => linkedId(related_patient))).toEqual([patient('Tom Callaghan').id])
    expect(tables.communications.index.by('patient_id', patient('Daniel Okafor').id)).not.toHaveLength(0)
    const [form] = tables.patient_forms.index.by('patient_id', patient('Оксана Шевченко').id)
    expect(form).toMatchObject({ name: 'New patient', completed_at: null })
    const drafts = [...tables.treatment_notes.peeks()].filter(
      ({ draft, author_name }) => draft && author_name === 'Hannah Okonkwo',
    )
    const today = dateIn(now.getTime(), zone)
    const days = drafts.map(({ created_at }) => dateIn(created_at, zone))
    expect(days.filter((date) => date === today)).toHaveLength(2)
    expect(JSON.stringify(drafts.map(({ content }) => content))).toContain('"selected":true')
  })

  test('behavior: drafts can be finished with the key of the clinic', async () => {
    const [draft] = (await cliniko.treatmentNotes.list({ where: { patient_id: patient('Priya Nair').id } })).items
    const note = await cliniko.treatmentNotes.update(draft?.id ?? '', { draft: true, title: 'Initial consultation' })
    expect(note.draft).toBe(true)
  })

  test('behavior: invoices are paid, open and long overdue, and add up; a visit of today has none', () => {
    const ofAnthony = tables.invoices.index.by('patient_id', patient('Anthony Russo').id)
    const ages = ofAnthony.map(({ issue_date }) => (now.getTime() - Date.parse(issue_date)) / 86_400_000)
    expect(Math.max(...ages)).toBeGreaterThan(60)
    expect(ofAnthony.every(({ status }) => status === InvoiceStatus.Open)).toBe(true)
    expect(Math.max(...ofAnthony.map(({ id }) => tables.invoice_items.index.by('invoice_id', id).length))).toBe(3)
    for (const { id, net_amount, tax_amount, total_amount } of tables.invoices.peeks()) {
      const items = tables.invoice_items.index.by('invoice_id', id)
      expect(sumOf([net_amount])).toBe(sumOf(items.map(({ net_price }) => net_price)))
      expect(sumOf([tax_amount])).toBe(sumOf(items.map((item) => item.tax_amount)))
      expect(sumOf([total_amount])).toBe(sumOf([net_amount, tax_amount]))
    }
    const numbers = [...tables.invoices.peeks()].map(({ number }) => number)
    expect(new Set(numbers).size).toBe(numbers.length)
    const unbilled = todayOf(mock, tables.individual_appointments.peeks()).filter(
      ({ patient_arrived, invoice_status, ends_at }) => patient_arrived && ends_at < nowIso && !invoice_status,
    )
    expect(unbilled.map(({ patient_name }) => patient_name)).toContain('Ελένη Παπαδοπούλου')
  })

  test('behavior: two products are nearly out, and one is', () => {
    const levels = [...tables.products.peeks()].map(({ stock_level }) => Number(stock_level)).sort((a, b) => a - b)
    expect(levels.slice(0, 3)).toEqual([0, 2, 3])
    expect(levels[3]).toBeGreaterThan(10)
    for (const { id, stock_level } of tables.products.peeks()) {
      const adjustments = tables.stock_adjustments.index.by('product_id', id)
      expect(sumOf(adjustments.map(({ quantity }) => quantity))).toBe(sumOf([stock_level]))
    }
  })

  test('behavior: records are valid, point to records that exist, and none is of the future', () => {
    const invalid: unknown[] = []
    for (const [name, table] of Object.entries(tables)) {
      const { model } = Object.entries(allSchemas).find(([resource]) => resource === name)?.[1] ?? {}
      if (!model) throw new Error(`There is no schema for ${name}.`)
      for (const record of table.peeks()) {
        const { issues } = v.safeParse(model, record)
        if (issues || record.created_at > nowIso || record.updated_at > nowIso) invalid.push({ name, record, issues })
      }
    }
    expect(invalid).toEqual([])
    for (const { patient } of tables.attendees.peeks()) {
      const target = parseLink(patient)
      expect(target && 'id' in target && tables.patients.has(target.id)).toBe(true)
    }
  })

  test('behavior: nothing in it is hostile or a joke', () => {
    const texts = [
      tables.patients,
      tables.treatment_notes,
      tables.patient_forms,
      tables.patient_attachments,
      tables.patient_cases,
    ]
      .map((table) => JSON.stringify([...table.peeks()]))
      .join()
    for (const text of ['<script', 'onerror', 'javascript:', 'passwd', '\u202e', 'Drop Table', '<b>VIP', '<claim']) {
      expect(texts).not.toContain(text)
    }
  })
})
