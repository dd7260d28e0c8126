export { practitionerReferenceNumbers } from '../behaviours/plain.js'
