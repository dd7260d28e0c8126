export { patientForms } from '../behaviours/patient-forms.js'
