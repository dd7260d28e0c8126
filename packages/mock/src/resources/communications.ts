export { communications } from '../behaviours/communications.js'
