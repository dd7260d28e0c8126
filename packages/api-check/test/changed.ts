/**
 * Returns a deep copy of a value with one part replaced, or removed if `part` is undefined.
 *
 * @param at - The keys to the part, separated by ` > `.
 * @param part - The new part, or a function that makes it from the present one.
 */
export function changed<T>(value: T, at: string, part: unknown): T {
  // Not structuredClone, which keeps objects shared.
  const copy: T = JSON.parse(JSON.stringify(value))
  const keys = at.split(' > ')
  const last = keys.pop() ?? ''
  const parent = keys.reduce<unknown>((node, key) => Reflect.get(node as object, key), copy)
  if (part === undefined && Array.isArray(parent)) parent.splice(Number(last), 1)
  else if (part === undefined) Reflect.deleteProperty(parent as object, last)
  else
    Reflect.set(parent as object, last, typeof part === 'function' ? part(Reflect.get(parent as object, last)) : part)
  return copy
}

/** Returns a deep copy of a value with one of its keys renamed. */
export function renamed<T>(value: T, at: string, name: string): T {
  const keys = at.split(' > ')
  const last = keys.pop() ?? ''
  return changed(value, keys.join(' > '), (parent: object) =>
    Object.fromEntries(Object.entries(parent).map(([key, part]) => [key === last ? name : key, part])),
  )
}
