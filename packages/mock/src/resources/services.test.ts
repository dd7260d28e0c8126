import { expect, test } from 'vitest'
import { clinic, first, idOf } from '../../test/clinic.js'

test('behavior: services are the types offered online, at businesses that offer online bookings', async () => {
  const { cliniko, mock } = clinic()
  const { appointment_types, businesses } = mock.store.tables
  const business = first(businesses.values())
  const servicesThere = () => cliniko.services.listForBusiness(business.id).toArray()
  const services = await servicesThere()
  expect(services.length).toBeGreaterThan(0)
  const type = appointment_types.get(idOf(services[0]?.appointment_type))
  if (type) type.show_in_online_bookings = false
  expect(await servicesThere()).toHaveLength(services.length - 1)
  business.show_in_online_bookings = false
  expect(await servicesThere()).toEqual([])
})
