export { contacts } from '../behaviours/plain.js'
