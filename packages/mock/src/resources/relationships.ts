export { relationships } from '../behaviours/relationships.js'
