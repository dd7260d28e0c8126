import { expect, test } from 'vitest'
import { clinic, raw } from '../../test/clinic.js'

/** The path of an invoice's appointment, as its link has it. */
function linkedAppointment(strict: boolean) {
  const { mock } = clinic({ strict })
  const invoice = [...mock.store.tables.invoices.values()].find(({ appointment }) => appointment)
  const path = new URL(invoice?.appointment?.links.self ?? '').pathname.replace('/v1', '')
  return { mock, path }
}

test('behavior: without strict mode, the link to an invoice’s appointment can be followed', async () => {
  const { mock, path } = linkedAppointment(false)
  expect(path).toMatch(/^\/appointments\/\d+$/)
  const id = path.split('/').at(-1)
  const response = await raw(mock, path)
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual(await (await raw(mock, `/individual_appointments/${id}`)).json())
  const { individual_appointments } = await (await raw(mock, `/appointments?q[]=id:=${id}`)).json()
  expect(individual_appointments).toMatchObject([{ id }])
})

test('behavior: strict mode names the path that has replaced /appointments', async () => {
  const { mock, path } = linkedAppointment(true)
  for (const legacyPath of [path, '/appointments']) {
    const response = await raw(mock, legacyPath)
    expect(response.status).toBe(404)
    expect((await response.json()).message).toContain('use /individual_appointments')
  }
})
