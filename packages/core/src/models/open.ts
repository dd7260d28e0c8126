/** A code or name from a set that the API may extend. Editors complete the known ones; other values are accepted too. */
export type Open<T extends string | number> = T | (T extends string ? string & {} : number & {})
