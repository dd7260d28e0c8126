import { appointmentTypes, individualAppointments, patients } from '@cliniko/core'
import { createRouteHandlers } from '@cliniko/server'
import { credentials } from '../../../../server/clinic'

export const { GET, POST, PATCH, DELETE } = createRouteHandlers({
  ...credentials,
  // This demo has no users. In an app: the caller's session, or null.
  authenticate: () => ({ user: 'demo' }),
  allow: [appointmentTypes.list, individualAppointments.list, individualAppointments.cancel, patients.list],
})
