import { attendees, type Client, checkClient, InputError, individualAppointments } from '@cliniko/core'
import { inOrder } from '../in-order.js'
import { withFields } from '../layers/paint.js'
import type { Patch } from '../layers/patch.js'
import { patchWith } from '../layers/returned.js'
import { storeOf } from '../layers/store.js'
import type { ClinikoMutation } from '../mutation.js'
import { throwIfEnded } from '../mutation-session.js'
import { endFailed, throwIfOffline } from '../write.js'
import { checkVariables } from './check-variables.js'

/** The variables of {@link arrival}. */
export interface Arrival {
  readonly appointmentId: string
  /** True: the patient has arrived. False: the patient did not arrive. Null: open again. */
  readonly arrived: boolean | null
}

/**
 * Returns the options of a mutation that marks the patient of an individual appointment as arrived, as not arrived, or as
 * neither yet.
 *
 * The API stores this on the appointment's attendee. The mutation finds the attendee, updates it, and fetches the
 * appointment: three requests. The change shows at once.
 *
 * @throws {@link InputError} if `appointmentId` is no id, or its appointment has no attendee. Also throws what
 * `client.request` throws.
 * @example useMutation(arrival(client)).mutate({ appointmentId, arrived: true }) // false: did not arrive, null: open again
 */
export function arrival(client: Client): ClinikoMutation<void, Arrival> {
  checkClient(client)
  const { scope } = client
  const { resource } = individualAppointments.list
  return {
    mutationKey: [scope, resource, 'arrival'],
    async mutationFn(variables, context) {
      checkVariables(variables, '{ appointmentId, arrived: true }')
      checkArrival(variables)
      throwIfOffline(attendees.update)
      throwIfEnded(context, client)
      const { client: queryClient } = context
      const { appointmentId, arrived } = variables
      const fields = { patient_arrived: arrived === true, did_not_arrive: arrived === false }
      const layer: Patch = { resource, id: appointmentId, change: (record) => withFields(record, fields) }
      const pending = storeOf(queryClient).begin(scope, layer)
      const changed = new Map([[resource, new Set([appointmentId])]])
      return inOrder({ queryClient, client, record: `${resource}/${appointmentId}` }, async (leave) => {
        try {
          throwIfEnded(context, client)
          const id = await attendeeIdOf(client, appointmentId)
          throwIfEnded(context, client)
          const attendee = await client.request(attendees.update, id, { arrived })
          const undecided = pending.apply([patchWith(attendees.update.resource, attendee)])
          leave({ pending, changed, layer, isAffected: (query) => undecided.has(query) })
        } catch (error) {
          endFailed(pending, error, () => leave({ pending, changed }))
          throw error
        }
      })
    },
    retry: false,
    networkMode: 'always',
  }
}

/** @throws {@link InputError} that names the variable. The requests would name the API's own parameters. */
function checkArrival({ appointmentId, arrived }: Arrival): void {
  if (typeof appointmentId !== 'string' || !/^\d+$/.test(appointmentId)) {
    throw new InputError('appointmentId must be the id of an individual appointment: a string of digits.')
  }
  if (arrived !== null && typeof arrived !== 'boolean') throw new InputError('arrived must be true, false or null.')
}

async function attendeeIdOf(client: Client, appointmentId: string): Promise<string> {
  const { items } = await client.request(attendees.list, { where: { booking_id: appointmentId }, perPage: 1 })
  if (items[0]) return items[0].id
  throw new InputError(
    'appointmentId: this appointment has no attendee. It must be an individual appointment that is not cancelled, archived or deleted.',
  )
}
