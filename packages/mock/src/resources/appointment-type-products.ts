export { appointmentTypeProducts } from '../behaviours/plain.js'
