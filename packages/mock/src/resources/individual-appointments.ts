export { individualAppointments } from '../behaviours/individual-appointments.js'
