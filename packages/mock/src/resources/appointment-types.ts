export { appointmentTypes } from '../behaviours/appointment-types.js'
