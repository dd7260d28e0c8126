import { dateIn, dayRange } from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import { ClinikoProvider, useAppointments, useMarkArrived } from '@cliniko/react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'

// A page as Storybook would show it: a component of an app, and the mock instead of a server.
const mock = createMock({ now: '2026-03-02T23:20:00Z', patients: 200 })
const timeZone = 'Australia/Sydney'
const { from, to } = dayRange(dateIn(mock.now(), timeZone), timeZone)

function Day() {
  const { data = [], error } = useAppointments({ from, to, include: ['patient', 'appointment_type'] })
  const markArrived = useMarkArrived()
  if (error) return <p role="alert">{error.message}</p>
  return (
    <table>
      <tbody>
        {data.map((appointment) => (
          <tr key={appointment.id}>
            <td>{new Date(appointment.starts_at).toLocaleTimeString('en-AU', { timeZone, timeStyle: 'short' })}</td>
            <td>{appointment.included.patient?.label}</td>
            <td>{appointment.included.appointment_type?.name}</td>
            <td>
              <button
                type="button"
                onClick={() => markArrived.mutate({ appointmentId: appointment.id, arrived: true })}
              >
                {appointment.patient_arrived ? 'Arrived' : 'Mark as arrived'}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const root = document.createElement('div')
document.body.append(root)
createRoot(root).render(
  <QueryClientProvider client={new QueryClient()}>
    <ClinikoProvider client={mock.client()}>
      <Day />
    </ClinikoProvider>
  </QueryClientProvider>,
)
