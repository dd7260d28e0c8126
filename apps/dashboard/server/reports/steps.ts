import {
  attendees,
  availabilityBlocks,
  businesses,
  dailyAvailabilities,
  groupAppointments,
  individualAppointments,
  invoiceItems,
  invoices,
  patientCases,
  patients,
  unavailableBlocks,
} from '@cliniko/core'
import { idOf } from '@/lib/links'
import { centsOf } from '@/lib/money'
import { background, type Collection, chunksOf, exportInto } from './collection'
import { appointmentFacts, groupFacts, hoursFacts, invoiceFacts, placeFacts, slotFacts } from './facts'
import type { StepName } from './status'

/** Collects one kind of records, and yields after each request, so that it can be paused there. */
export type Step = (collection: Collection) => AsyncGenerator<void, void, undefined>

const cancelledToo = { cancelled_at: { any: true } } as const

/** What is collected, by the name of the step. */
export const steps: { readonly [name in StepName]: Step } = {
  clinic: collectClinic,
  appointments: ({ from, ...rest }) =>
    exportInto(
      { from, ...rest },
      'appointments',
      individualAppointments.list,
      { starts_at: { gte: from }, ...cancelledToo },
      rest.store.appointments,
      (appointment) => rest.store.appointments.set(appointment.id, appointmentFacts(appointment)),
    ),
  groups: collectGroups,
  invoices: (collection) => {
    const { store, since } = collection
    return exportInto(
      collection,
      'invoices',
      invoices.list,
      { issue_date: { gte: since } },
      store.invoices,
      (invoice) => {
        store.invoices.set(invoice.id, invoiceFacts(invoice))
        // Its items may have changed.
        store.products.delete(invoice.id)
      },
    )
  },
  items: collectItems,
  history: collectHistory,
}

/** Zones, working hours, blocks, closed cases and merged patients: short lists, without which nothing can be calculated. */
async function* collectClinic({ client, store, from, onProgress }: Collection): ReturnType<Step> {
  const inPeriod = { ...background, where: { starts_at: { gte: from } } }
  const lists = [
    async () => {
      for (const { id, time_zone_identifier } of await client
        .request(businesses.list, { ...background, where: { archived_at: { any: true } } })
        .toArray()) {
        store.zones.set(id, time_zone_identifier ?? 'UTC')
      }
    },
    async () => {
      store.hours = (await client.request(dailyAvailabilities.list, background).toArray()).map(hoursFacts)
    },
    async () => {
      store.extraHours = (await client.request(availabilityBlocks.list, inPeriod).toArray()).map(slotFacts)
    },
    async () => {
      store.unavailable = (await client.request(unavailableBlocks.list, inPeriod).toArray()).map(slotFacts)
    },
    async () => {
      const where = { closed_at: { exists: true } } as const
      for (const { id, closed_at } of await client.request(patientCases.list, { ...background, where }).toArray()) {
        if (closed_at) store.closedCases.set(id, Date.parse(closed_at))
      }
    },
    async () => {
      // Merging archives a patient.
      const where = { archived_at: { exists: true } } as const
      for await (const { id, merged_with_patient } of client.request(patients.list, { ...background, where })) {
        const remaining = idOf(merged_with_patient)
        if (remaining) store.mergedInto.set(id, remaining)
      }
    },
  ]
  for (const [index, collectList] of lists.entries()) {
    await collectList()
    onProgress(index + 1, lists.length)
    yield
  }
}

/** Groups, then who has places in them: attendees can't be filtered by the time of their booking. */
async function* collectGroups(collection: Collection): ReturnType<Step> {
  const { store, from, changedSince } = collection
  const changed = new Set<string>()
  yield* exportInto(
    collection,
    'groups',
    groupAppointments.list,
    { starts_at: { gte: from } },
    store.groups,
    (group) => {
      store.groups.set(group.id, groupFacts(group))
      changed.add(group.id)
    },
  )
  // A place that was cancelled changes the attendee, not the group.
  const open = changedSince ? [...store.groups.keys()] : [...changed]
  yield* collectPlaces(collection, open, (attendee) => store.places.set(attendee.id, placeFacts(attendee)))
}

async function* collectPlaces(
  { client, changedSince, onProgress }: Collection,
  groupIds: readonly string[],
  keep: (attendee: Parameters<typeof placeFacts>[0]) => void,
): ReturnType<Step> {
  const parts = chunksOf(groupIds, 25)
  for (const [index, ids] of parts.entries()) {
    const where = {
      booking_id: ids,
      ...cancelledToo,
      ...(changedSince && { updated_at: { gte: changedSince } }),
    }
    for (const attendee of await client.request(attendees.list, { ...background, where, perPage: 100 }).toArray()) {
      keep(attendee)
    }
    onProgress(index + 1, parts.length)
    yield
  }
}

/** The items of invoices, of which only what is for products is kept. Then what only invoices point to. */
async function* collectItems({ client, store, onProgress }: Collection): ReturnType<Step> {
  const missing = [...store.invoices.keys()].filter((id) => !store.products.has(id))
  const parts = chunksOf(missing, 90)
  for (const [index, ids] of parts.entries()) {
    const where = { invoice_id: ids }
    const items = await client.request(invoiceItems.list, { ...background, where, perPage: 100 }).toArray()
    for (const id of ids) store.products.set(id, 0)
    for (const { invoice, product, net_price } of items) {
      if (!idOf(product)) continue
      const id = idOf(invoice)
      store.products.set(id, (store.products.get(id) ?? 0) + centsOf(net_price))
    }
    onProgress(index + 1, parts.length)
    yield
  }
  yield* collectTypes({ client, store })
}

/** The types of visits that began before the period, but were invoiced in it. */
async function* collectTypes({ client, store }: Pick<Collection, 'client' | 'store'>): ReturnType<Step> {
  const unknownAttendees = new Set<string>()
  for (const { appointment, attendee } of store.invoices.values()) {
    if (!appointment && attendee && !store.places.has(attendee)) unknownAttendees.add(attendee)
  }
  for (const ids of chunksOf([...unknownAttendees], 100)) {
    const where = { id: ids, ...cancelledToo }
    for (const { id, booking } of await client.request(attendees.list, { ...background, where }).toArray()) {
      store.bookingOfAttendee.set(id, idOf(booking))
    }
    yield
  }
  const unknown = new Set([...store.invoices.values()].map(({ appointment }) => appointment ?? ''))
  for (const booking of store.bookingOfAttendee.values()) unknown.add(booking)
  const ids = [...unknown].filter((id) => id && !store.appointments.has(id) && !store.groups.has(id))
  for (const part of chunksOf(ids, 100)) {
    const params = { ...background, where: { id: part, archived_at: { any: true } } } as const
    const individual = { ...params, where: { ...params.where, ...cancelledToo } }
    const bookings = [
      ...(await client.request(individualAppointments.list, individual).toArray()),
      ...(await client.request(groupAppointments.list, params).toArray()),
    ]
    for (const { id, appointment_type } of bookings) store.typeOfBooking.set(id, idOf(appointment_type))
    yield
  }
}

/** When patients came before the period. It is collected once, since it hardly changes. */
async function* collectHistory(collection: Collection): ReturnType<Step> {
  const { store, from, changedSince } = collection
  if (changedSince) return
  const before = { starts_at: { lt: from } } as const
  const where = { ...before, did_not_arrive: false }
  yield* exportInto(collection, 'history', individualAppointments.list, where, store.earlier, (appointment) => {
    const { id, patient, starts_at } = appointment
    store.earlier.set(id, { patient: idOf(patient), startsAt: Date.parse(starts_at) })
  })
  const groups = new Map<string, number>()
  yield* exportInto(collection, 'earlier groups', groupAppointments.list, before, groups, ({ id, starts_at }) =>
    groups.set(id, Date.parse(starts_at)),
  )
  yield* collectPlaces(collection, [...groups.keys()], ({ id, arrived, cancelled_at, patient, booking }) => {
    const startsAt = groups.get(idOf(booking))
    if (arrived === false || cancelled_at || startsAt === undefined) return
    store.earlier.set(id, { patient: idOf(patient), startsAt })
  })
}
