export { concessionTypes } from '../behaviours/plain.js'
