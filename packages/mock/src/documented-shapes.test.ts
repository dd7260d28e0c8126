import { fieldOf, linkedId, nameOf, parseLink } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { entriesOf } from '../test/arbitrary.js'
import { schemaOf } from '../test/arguments.js'
import { bookable } from '../test/bookable.js'
import { first, now, raw } from '../test/clinic.js'
import { operations } from './http/operations.js'
import { createMock } from './index.js'

const mock = createMock({ now, patients: 300, rateLimit: false, clock: { now: () => 0 }, role: 'practitioner' })
const { tables } = mock.store
const user = tables.users.get(mock.store.authenticatedUserId)
if (user) user.role = 'administrator'

/** The updates of all resources whose records have a table, with the schemas of their bodies. */
const updates = operations.flatMap((operation) => {
  const schema = operation.effect === 'change' ? schemaOf(operation) : undefined
  const table = Object.entries(tables).find(([name]) => name === operation.resource)?.[1]
  return schema && table ? { name: nameOf(operation), operation, schema, table } : []
})

/** The records that can be updated. Only memos can be written, and only drafts of notes. */
function updatable(records: Iterable<object>): object[] {
  return [...records].filter((record) => {
    const isMemo = !('category_code' in record) || record.category_code === 12
    return isMemo && !('draft' in record && record.draft === false)
  })
}

/** The fields of a record that an update takes: ids in place of links, and phone numbers as they were entered. */
function bodyOf(record: object, schema: v.GenericSchema): Record<string, unknown> {
  const fields = Object.keys(entriesOf(schema)).flatMap((field) => {
    const value = Object.hasOwn(record, field) ? Reflect.get(record, field) : fieldOf(record, field)
    return value === undefined || (value === null && field.endsWith('_id')) ? [] : [[field, value] as const]
  })
  const body = JSON.stringify(Object.fromEntries(fields), (key, value) =>
    key === 'normalized_number' ? undefined : value,
  )
  return JSON.parse(body)
}

describe('C77 behavior: a record passes the schema of an update when its fields are sent back', () => {
  test.each(updates)('$name', ({ operation, schema, table }) => {
    const problems = new Set<string>()
    for (const record of updatable(table.peeks())) {
      const { issues = [] } = v.safeParse(schema, bodyOf(record, schema))
      for (const issue of issues) problems.add(`${operation.resource} ${v.getDotPath(issue)}: ${issue.message}`)
    }
    expect([...problems]).toEqual([])
  })

  // Only its author may change a note.
  const others = updates.filter(({ operation }) => operation.resource !== 'treatment_notes')
  test.each(others)(
    '$name, and an update adds no field that the API doesn’t have',
    async ({ operation, schema, table }) => {
      const [record] = updatable(table.peeks())
      if (!record) return
      const id = operation.ids.includes('patient_id') ? linkedId(Reflect.get(record, 'patient')) : fieldOf(record, 'id')
      const path = operation.path.replace(/\{\w+\}/, String(id))
      const body = JSON.stringify(bodyOf(record, schema))
      const before = Object.keys(record)
      const response = await raw(mock, path, { method: operation.method, body })
      expect({ body, status: response.status, text: await response.clone().text() }).toMatchObject({ status: 200 })
      expect(Object.keys(await response.json()).filter((field) => !before.includes(field))).toEqual([])
    },
  )
})

test('C77 behavior: a form has no link to its template, which is only copied', async () => {
  const template = first(tables.patient_form_templates.keys())
  const { id } = first(tables.patient_forms.peeks())
  const body = JSON.stringify({ patient_form_template_id: template })
  const response = await raw(mock, `/patient_forms/${id}`, { method: 'PATCH', body })
  expect(response.status).toBe(200)
  expect(await response.json()).not.toHaveProperty('patient_form_template')
})

test('C77 behavior: links are percent-encoded URIs', async () => {
  const links = Object.values(tables).flatMap((table) => JSON.stringify([...table.peeks()].slice(0, 50)))
  const page = await raw(mock, '/patients?q[]=last_name:!=a b&q[]=archived_at:*&per_page=1')
  links.push(JSON.stringify((await page.json()).links))
  const urls = links.flatMap((text) => [...text.matchAll(/"(https:\/\/api\.[^"]+)"/g)].map(([, url = '']) => url))
  expect(urls.filter((url) => !/^[A-Za-z0-9:/?&=%._*~!'()-]+$/.test(url))).toEqual([])
  expect(urls.some((url) => url.includes('%5B%5D='))).toBe(true)
  const patient = first(tables.patients.peeks())
  expect(patient.attendees.links.self).toBe(
    `https://api.au1.cliniko.com/v1/attendees?q%5B%5D=patient_id%3A%3D${patient.id}`,
  )
  expect(parseLink(patient.attendees)).toEqual({ collection: 'attendees', filters: [`patient_id:=${patient.id}`] })
  const list = await raw(mock, patient.attendees.links.self.slice(mock.store.url('').length))
  expect((await list.json()).attendees.map(({ patient }: { patient: object }) => patient)).toEqual(
    tables.attendees
      .by('patient_id', patient.id)
      .filter(({ cancelled_at }) => !cancelled_at)
      .map(({ patient }) => patient),
  )
})

test('C63 C77 behavior: repeats is null unless a booking repeats', async () => {
  for (const table of [tables.individual_appointments, tables.group_appointments, tables.unavailable_blocks]) {
    for (const { repeats } of table.peeks()) expect(repeats).toBeNull()
  }
  const { cliniko, appointment, group, slot } = bookable()
  const repeat_rule = { number_of_repeats: 1, repeat_type: 'Daily', repeating_interval: 1 } as const
  const ends_at = '2026-06-01T03:00:00Z'
  const created = [
    await cliniko.individualAppointments.create({ ...appointment, repeat_rule }),
    await cliniko.groupAppointments.create({ ...group, repeat_rule }),
    await cliniko.unavailableBlocks.create({ ...slot, ends_at, repeat_rule }),
  ]
  for (const { id, repeats } of created) {
    expect(parseLink(repeats)).toMatchObject({ filters: [`repeated_from_id:=${id}`] })
  }
  const repeated = await cliniko.individualAppointments.list({ where: { repeated_from_id: created[0]?.id ?? '' } })
  expect(repeated.items.map(({ repeats }) => repeats)).toEqual([null])
})

test('C63 behavior: some invoices have no practitioner, and products without a supplier have no id of one', async () => {
  const invoices = [...tables.invoices.peeks()]
  expect(invoices.some(({ practitioner }) => practitioner)).toBe(true)
  expect(invoices.some((invoice) => !('practitioner' in invoice))).toBe(true)
  for (const invoice of invoices) expect('practitioner' in invoice).toBe('appointment' in invoice)
  const { cliniko } = bookable()
  const product = await cliniko.products.create({ name: 'Tape', price: 12.5 })
  expect(product).toMatchObject({ product_supplier_id: null, product_supplier_name: null })
  expect(product).not.toHaveProperty('product_supplier')
  const [supplier] = (await cliniko.productSuppliers.list()).items
  const supplied = await cliniko.products.update(product.id, { product_supplier_id: supplier?.id ?? '' })
  expect(supplied.product_supplier_id).toBe(supplier?.id)
  await cliniko.productSuppliers.delete(supplier?.id ?? '')
  expect((await cliniko.products.get(product.id)).product_supplier_id).toBeNull()
})

test('C77 behavior: an invalid body is a Validation Failed', async () => {
  const response = await raw(mock, '/patients', { method: 'POST', body: '{"first_name":"Ana"}' })
  expect(await response.json()).toEqual({ message: 'Validation Failed', errors: { last_name: "can't be blank" } })
})

test('C63 behavior: every record passes the schema of its model', () => {
  for (const [resource, table] of Object.entries(tables)) {
    const schemas = Object.entries(allSchemas).find(([name]) => name === resource)?.[1]
    const invalid = [...table.peeks()].filter((record) => schemas && !v.is(schemas.model, record))
    expect({ resource, invalid: invalid.slice(0, 1) }).toEqual({ resource, invalid: [] })
  }
})
