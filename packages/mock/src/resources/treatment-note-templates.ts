export { treatmentNoteTemplates } from '../behaviours/plain.js'
