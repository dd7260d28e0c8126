export { medicalAlerts } from '../behaviours/plain.js'
