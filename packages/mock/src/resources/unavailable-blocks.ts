export { unavailableBlocks } from '../behaviours/unavailable-blocks.js'
