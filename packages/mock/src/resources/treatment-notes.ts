export { treatmentNotes } from '../behaviours/treatment-notes.js'
