export { productSuppliers } from '../behaviours/plain.js'
