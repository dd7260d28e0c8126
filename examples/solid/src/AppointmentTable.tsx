import { CancellationReason, individualAppointments } from '@cliniko/core'
import { appointmentsQuery, arrival, mutation } from '@cliniko/query'
import { useMutation, useQuery } from '@tanstack/solid-query'
import { For } from 'solid-js'
import { client, timeOf, today } from './clinic'

/** Shows the day's appointments. */
export function AppointmentTable() {
  const appointments = useQuery(() => ({
    ...appointmentsQuery(client, { ...today, include: ['patient', 'appointment_type'] }),
    // Solid keeps the rows of records that stay.
    reconcile: 'id',
  }))
  const cancel = useMutation(() => mutation(client, individualAppointments.cancel))
  const markArrived = useMutation(() => arrival(client))

  return (
    <section aria-label="Appointments">
      <h2>Appointments</h2>
      <p role="status">
        {appointments.error?.message ?? (appointments.data ? `${appointments.data.length} appointments` : 'Loading…')}
      </p>
      <p role="alert">{cancel.error?.message ?? markArrived.error?.message}</p>
      <table>
        <thead>
          <tr>
            <For each={['Time', 'Patient', 'Type', 'Actions']}>{(column) => <th scope="col">{column}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={appointments.data}>
            {(appointment) => (
              <tr>
                <td>{timeOf(appointment.starts_at)}</td>
                <th scope="row">{appointment.included.patient?.label}</th>
                <td>{appointment.included.appointment_type?.name}</td>
                <td>
                  <button
                    type="button"
                    aria-label={`Arrived: ${appointment.included.patient?.label}`}
                    aria-pressed={appointment.patient_arrived === true}
                    onClick={() =>
                      markArrived.mutate({
                        appointmentId: appointment.id,
                        arrived: appointment.patient_arrived ? null : true,
                      })
                    }
                  >
                    Arrived
                  </button>{' '}
                  <button
                    type="button"
                    aria-label={`Cancel ${appointment.included.patient?.label}`}
                    onClick={() => cancel.mutate({ id: appointment.id, cancellation_reason: CancellationReason.Other })}
                  >
                    Cancel
                  </button>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  )
}
