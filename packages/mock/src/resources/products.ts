export { products } from '../behaviours/stock.js'
