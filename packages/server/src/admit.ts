import { type Checks, type Clock, type InputError, isClinikoError, nameOf } from '@cliniko/core'
import type { Access } from './audit/audit.js'
import { readBody } from './body.js'
import { type Caller, isCaller, isResponse } from './caller.js'
import type { Allowed, Policy } from './policy/policy.js'
import type { AccessRequest, Authorize } from './policy/rule.js'
import { requestedIds } from './requested-ids.js'
import { refuse } from './respond.js'

/** What it takes to decide whether a request is let in. */
export interface AdmitOptions<C extends Caller> {
  readonly authenticate: (request: Request) => unknown
  readonly authorize: Authorize<C> | undefined
  readonly policy: Policy<C>
  readonly schemas: Checks | undefined
  readonly clock: Clock
  /** Milliseconds for a body to arrive. */
  readonly timeout: number
  readonly maxBodyBytes: number
}

/** What a request is for. */
export interface Target {
  /** The path below the proxy, still percent-encoded. */
  readonly path: string
  /** The query: `''`, or a `?` and the parameters. */
  readonly search: string
}

/** A request that was let in. */
export interface Admitted<C extends Caller> {
  readonly caller: C
  readonly allowed: Allowed<C>
  readonly body: object | undefined
  /** The ids of a list by ids whose records the caller may not see. The response is as if they didn't exist. */
  readonly denied: ReadonlySet<string>
  /** The links whose records the response includes. Those that the proxy doesn't offer, the client fetches itself. */
  readonly include: readonly string[]
}

/**
 * Decides whether a request is let in: who sent it, whether the operation is allowed, whether the caller may do this, whether
 * its body can be sent.
 *
 * @returns A response of `authenticate` as it is.
 * @throws RefusedError
 */
export async function admit<C extends Caller>(
  request: Request,
  { path, search }: Target,
  access: Access,
  { authenticate, authorize, policy, schemas, ...limits }: AdmitOptions<C>,
): Promise<Admitted<C> | Response> {
  const result: unknown = await authenticate(request)
  if (isResponse(result)) return result
  if (!isCaller(result)) refuse(401, 'unauthenticated', 'Sign in first: the session is missing or has expired.')
  // What `authenticate` returns is of this type.
  const caller = result as C
  access.user = caller.user
  const method = request.method === 'HEAD' ? 'GET' : request.method
  const allowed = policy.match(method, path, search)
  const { operation, conditions } = allowed
  access.operation = nameOf(operation)
  const given = operation.body
    ? await readBody(request, { maxBytes: limits.maxBodyBytes, timeout: limits.timeout, clock: limits.clock })
    : undefined
  const include = linksIn(request).filter((link) => conditions.included.has(link))
  const may = mayOf(caller, authorize, allowed, { body: given, include, request })
  const denied = new Set<string>()
  if (conditions.asGet) {
    for (const id of requestedIds(allowed.filters)) if (!(await may({ id }))) denied.add(id)
    if (denied.size) access.denied = { [operation.resource]: [...denied] }
  } else if (!(await may(namedIds(allowed)))) {
    refuse(403, 'not_authorized', 'You may not do this.')
  }
  const body = given && (await checkBody(given, allowed, schemas))
  return { caller, allowed, body, denied, include }
}

/** The links that a client would like to have included. */
function linksIn({ headers }: Request): readonly string[] {
  const links = headers.get('x-cliniko-include')?.slice(0, maxHeader).split(',') ?? []
  return [...new Set(links.map((link) => link.trim()))]
}

/** Longer than the names of all links of a record. */
const maxHeader = 500

/** Makes the function that tells whether the proxy and each rule let the caller do this with the record of these ids. */
function mayOf<C extends Caller>(
  caller: C,
  authorize: Authorize<C> | undefined,
  { operation, filters, conditions: { rules, asGet } }: Allowed<C>,
  rest: Pick<AccessRequest, 'body' | 'include' | 'request'>,
): (ids: AccessRequest['ids']) => Promise<boolean> {
  const wanted = asGet ?? { operation, rules }
  return async (ids) => {
    const access: AccessRequest = { ...rest, operation: wanted.operation, ids, filters }
    if (authorize && (await authorize(caller, access)) !== true) return false
    for (const rule of wanted.rules) {
      if (rule.authorize && (await rule.authorize(caller, access)) !== true) return false
    }
    return true
  }
}

/** The ids in the path, by the names that the operation has for them. */
function namedIds<C extends Caller>({ operation, ids }: Allowed<C>): AccessRequest['ids'] {
  return Object.fromEntries(operation.ids.map((name, index) => [name, ids[index] ?? '']))
}

/**
 * Checks a body against the schemas before it costs a request.
 * @throws RefusedError that names the fields.
 */
async function checkBody<C extends Caller>(
  body: object,
  { operation, conditions: { shapes } }: Allowed<C>,
  schemas: Checks | undefined,
): Promise<object> {
  if (Object.keys(body).some((field) => shapes.some((shape) => shape.redacts(field)))) {
    refuse(403, 'not_authorized', 'The body has a field that is withheld from you, so you may not write it.')
  }
  try {
    // A schema of a body returns a body.
    return schemas ? ((await schemas.body(operation, body)) as object) : body
  } catch (error) {
    if (!isClinikoError(error)) throw error
    return refuse(422, 'invalid_body', error.message, { fields: (error as InputError).fields })
  }
}
