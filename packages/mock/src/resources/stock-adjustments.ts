export { stockAdjustments } from '../behaviours/stock.js'
