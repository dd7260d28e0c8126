export { patientAttachments } from '../behaviours/patient-attachments.js'
