export { patientFormTemplates } from '../behaviours/patient-forms.js'
