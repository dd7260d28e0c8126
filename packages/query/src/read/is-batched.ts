import { paramsOf } from '@cliniko/core'
import type { Descriptor } from '../descriptor.js'

/** Whether a query reads a record by nothing but its id, so that it shares its request with others of the same tick. */
export function isBatched({ operation, args, kind }: Descriptor): boolean {
  const params = paramsOf(operation, args)
  const isPlainGet = kind === 'one' && operation.path === `/${operation.resource}/{id}`
  return isPlainGet && !params?.where && !params?.include?.length
}
