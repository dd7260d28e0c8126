export * as things from './things.js'
export const other = 1
