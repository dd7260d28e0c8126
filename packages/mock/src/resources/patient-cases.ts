export { patientCases } from '../behaviours/patient-cases.js'
