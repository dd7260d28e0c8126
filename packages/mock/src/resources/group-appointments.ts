export { groupAppointments } from '../behaviours/group-appointments.js'
