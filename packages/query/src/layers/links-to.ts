import { selfOf } from '../records.js'

/** Whether a record or a body points to an id: by a link to one record, an id, or a list of ids. */
export function linksTo(record: object, id: string): boolean {
  return Object.entries(record).some(([field, value]) => {
    if (typeof value === 'string') return value === id && field.endsWith('_id')
    if (typeof value !== 'object' || value === null || field === 'links') return false
    if (Array.isArray(value)) return value.includes(id)
    return selfOf(value)?.endsWith(`/${id}`) ?? false
  })
}
