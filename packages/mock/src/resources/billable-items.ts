export { billableItems } from '../behaviours/plain.js'
