export { readPage } from './fences.mjs'
export { preludeOf } from './prelude.mjs'
