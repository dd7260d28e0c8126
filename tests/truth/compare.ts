/** Returns where two values of JSON differ: `items.0.patient_name: shows "Ada", is "Ben"`. */
export function differences(shown: unknown, fresh: unknown, path = ''): readonly string[] {
  if (isEqual(shown, fresh)) return []
  if (typeof shown === 'object' && typeof fresh === 'object' && shown && fresh) {
    if (Array.isArray(shown) && Array.isArray(fresh)) return differencesOfLists(shown, fresh, path)
    const fields = new Set([...Object.keys(shown), ...Object.keys(fresh)])
    return [...fields].flatMap((field) =>
      differences(Reflect.get(shown, field), Reflect.get(fresh, field), path ? `${path}.${field}` : field),
    )
  }
  return [`${path || 'data'}: shows ${print(shown)}, is ${print(fresh)}`]
}

function isEqual(shown: unknown, fresh: unknown): boolean {
  if (shown === fresh) return true
  if (typeof shown !== 'object' || typeof fresh !== 'object' || !shown || !fresh) return false
  const fields = Object.keys(shown)
  return (
    fields.length === Object.keys(fresh).length &&
    fields.every((field) => isEqual(Reflect.get(shown, field), Reflect.get(fresh, field)))
  )
}

function differencesOfLists(shown: readonly unknown[], fresh: readonly unknown[], path: string): readonly string[] {
  if (!hasIds(shown) && !hasIds(fresh) && shown.length === fresh.length) {
    return shown.flatMap((item, index) => differences(item, fresh[index], `${path}.${index}`))
  }
  const idsOfShown = shown.map(idOf)
  const idsOfFresh = fresh.map(idOf)
  const missing = idsOfFresh.filter((id) => !idsOfShown.includes(id))
  const excess = idsOfShown.filter((id) => !idsOfFresh.includes(id))
  if (missing.length || excess.length) {
    return [
      ...(missing.length ? [`${path || 'data'}: lacks ${missing.slice(0, 3).join(', ')}`] : []),
      ...(excess.length ? [`${path || 'data'}: still has ${excess.slice(0, 3).join(', ')}`] : []),
    ]
  }
  if (idsOfShown.join() !== idsOfFresh.join()) return [`${path || 'data'}: in another order`]
  return shown.flatMap((item, index) => differences(item, fresh[index], `${path}.${index}`.replace(/^\./, '')))
}

/** Whether the records of a list have ids. Available times and services have none. */
function hasIds(list: readonly unknown[]): boolean {
  return list.some((item) => typeof item === 'object' && item !== null && 'id' in item)
}

function idOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : JSON.stringify(value)
}

function print(value: unknown): string {
  const text = JSON.stringify(value) ?? 'undefined'
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
