/**
 * Returns a property that an object has of its own. Names in a document can be any: a field called `constructor` isn't
 * the one that all objects inherit.
 */
export function propertyOf<T>(object: { readonly [name: string]: T } | undefined, name: string): T | undefined {
  return object && Object.hasOwn(object, name) ? object[name] : undefined
}

/** Returns an object that inherits nothing, so that any name can be set. */
export function emptyRecord<T>(): { [name: string]: T } {
  return Object.create(null)
}
