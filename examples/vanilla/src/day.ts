import { CancellationReason, type Included, type IndividualAppointment, individualAppointments } from '@cliniko/core'
import { appointmentsQuery, arrival, mutation } from '@cliniko/query'
import { MutationObserver, type QueryClient, QueryObserver } from '@tanstack/query-core'
import { client, timeOf, today } from './clinic.js'
import { element } from './element.js'
import { type Row, rowsIn } from './rows.js'

type Appointment = Included<IndividualAppointment, 'patient' | 'appointment_type'>

/** Shows the day's appointments. */
export function createDay(queryClient: QueryClient): HTMLElement {
  const appointments = new QueryObserver(
    queryClient,
    appointmentsQuery(client, { ...today, include: ['patient', 'appointment_type'] }),
  )
  const cancel = new MutationObserver(queryClient, mutation(client, individualAppointments.cancel))
  const markArrived = new MutationObserver(queryClient, arrival(client))

  const status = element('p', { role: 'status' })
  const problem = element('p', { role: 'alert' })
  const body = element('tbody')
  const showRows = rowsIn(body, createRow)

  function createRow(appointmentId: string): Row<Appointment> {
    const [time, patient, type] = [element('td'), element('th', { scope: 'row' }), element('td')]
    const arrived = element('button', { type: 'button' }, 'Arrived')
    const cancelled = element('button', { type: 'button' }, 'Cancel')
    arrived.onclick = () => {
      const isArrived = arrived.getAttribute('aria-pressed') === 'true'
      markArrived.mutate({ appointmentId, arrived: isArrived ? null : true }).catch(showNothing)
    }
    cancelled.onclick = () => {
      cancel.mutate({ id: appointmentId, cancellation_reason: CancellationReason.Other }).catch(showNothing)
    }
    return {
      element: element('tr', {}, time, patient, type, element('td', {}, arrived, ' ', cancelled)),
      show({ starts_at, patient_arrived, included }) {
        const name = included.patient?.label ?? 'Unknown patient'
        time.textContent = timeOf(starts_at)
        patient.textContent = name
        type.textContent = included.appointment_type?.name ?? ''
        arrived.setAttribute('aria-label', `Arrived: ${name}`)
        arrived.setAttribute('aria-pressed', String(patient_arrived === true))
        cancelled.setAttribute('aria-label', `Cancel ${name}`)
      },
    }
  }

  appointments.subscribe(({ data, error }) => {
    status.textContent = error?.message ?? (data ? `${data.length} appointments` : 'Loading…')
    showRows(data ?? [])
  })
  for (const observer of [cancel, markArrived]) {
    observer.subscribe(({ error }) => {
      problem.textContent = error?.message ?? ''
    })
  }

  const columns = ['Time', 'Patient', 'Type', 'Actions'].map((name) => element('th', { scope: 'col' }, name))
  return element(
    'section',
    { 'aria-label': 'Appointments' },
    element('h2', {}, 'Appointments'),
    status,
    problem,
    element('table', {}, element('thead', {}, element('tr', {}, ...columns)), body),
  )
}

/** The observer shows the error of a write. */
function showNothing(): void {}
