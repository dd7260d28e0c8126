export { patients } from '../behaviours/patients.js'
