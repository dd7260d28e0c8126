import { withPlainFences } from './fences.mjs'

/** Runs before the loader of pages, which reads info strings in a way of its own. */
export default withPlainFences
