export { availabilityBlocks } from '../behaviours/availability-blocks.js'
