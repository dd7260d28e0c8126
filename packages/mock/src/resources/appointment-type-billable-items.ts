export { appointmentTypeBillableItems } from '../behaviours/plain.js'
