/** The query parameters that are compared. `order` is left out: `sort` took its place. */
export const comparedQuery = ['page', 'per_page', 'sort', 'q[]', 'from', 'to']

/** @type {import('./types.mjs').Shape} */
export const unknown = { type: 'unknown', isNullable: false }

/** @param {string} path */
export function paramsOf(path) {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
}
