export { taxes } from '../behaviours/taxes.js'
