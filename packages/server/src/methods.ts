import { refuse } from './respond.js'

/** The methods that operations have, and HEAD, which is a GET without a body. */
export const methods: readonly string[] = ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE']

/** @throws RefusedError */
export function refuseMethod(): never {
  return refuse(405, 'method_not_allowed', 'No operation has this method.', { headers: { allow: methods.join(', ') } })
}
