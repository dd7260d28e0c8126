import { QueryClient, QueryClientProvider } from '@tanstack/solid-query'
import { AppointmentTable } from './AppointmentTable'
import { PatientList } from './PatientList'

/** The page. */
export function App() {
  return (
    <QueryClientProvider client={new QueryClient()}>
      <h1>Front desk</h1>
      <AppointmentTable />
      <PatientList />
    </QueryClientProvider>
  )
}
