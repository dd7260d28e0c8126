import {
  appointmentTypes,
  attendees,
  businesses,
  groupAppointments,
  individualAppointments,
  patients,
  practitioners,
  unavailableBlocks,
} from '@cliniko/core'
import { createRouteHandlers } from '@cliniko/server'
import { clinic } from '@/server/clinic'
import { callerOf } from '@/server/session'

const { apiKey, app, fetch, rateLimiter } = clinic()

/** The browser's only route to Cliniko. It lets signed-in users call these operations, and adds the API key. */
export const { GET, POST, PATCH, DELETE } = createRouteHandlers({
  apiKey,
  app,
  rateLimiter,
  fetch,
  authenticate: callerOf,
  origins: process.env.DASHBOARD_ORIGIN ? [process.env.DASHBOARD_ORIGIN] : [],
  allow: [
    appointmentTypes.list,
    appointmentTypes.get,
    attendees.list,
    attendees.update,
    businesses.list,
    businesses.get,
    groupAppointments.list,
    individualAppointments.list,
    individualAppointments.cancel,
    patients.list,
    patients.get,
    patients.update,
    practitioners.list,
    practitioners.get,
    unavailableBlocks.list,
  ],
})
