export { businesses } from '../behaviours/businesses.js'
