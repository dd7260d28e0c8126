export { unavailableBlockTypes } from '../behaviours/plain.js'
