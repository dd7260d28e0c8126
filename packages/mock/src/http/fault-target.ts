import { ConfigError, nameOf } from '@cliniko/core'
import { attachmentIdOf, downloadName } from './download.js'
import { isOperation, matchOperation, operations } from './operations.js'

/** The names of all that a fault can be injected into: the operations, uploads and downloads of files. */
const targets: readonly string[] = [...new Set(operations.map(nameOf)), 'POST /storage', downloadName]

/** Returns the name of what a request is for, such as `PATCH /patients/{id}`. */
export function targetOf(method: string, path: string): string {
  if (attachmentIdOf(method, path)) return downloadName
  const match = matchOperation(method, path)
  return match ? nameOf(match.operation) : `${method} ${path}`
}

/**
 * Returns the name of an operation, or of an upload or a download.
 * @param operation - The operation itself, or its name.
 * @throws {@link ConfigError} if there is none. The message says what was probably meant.
 */
export function targetNamed(operation: unknown): string {
  const name = isOperation(operation) ? nameOf(operation) : operation
  if (typeof name !== 'string') {
    throw new ConfigError(
      'operation must be an operation, such as patients.list, or its name, such as "GET /patients".',
    )
  }
  if (targets.includes(name)) return name
  const near = targets.find((target) => shapeOf(target) === shapeOf(name))
  throw new ConfigError(
    `operation "${printable(name)}" is none of the API's. ${
      near
        ? `Write it like "${near}".`
        : 'Write its method and path, such as "GET /patients/{id}", or pass the operation itself, such as patients.get.'
    }`,
  )
}

/** Returns a name without what is easily mistaken: case, slashes, the API's version, a query, how ids are written. */
function shapeOf(name: string): string {
  const [, method = 'get', path = ''] = /^(?:([a-z]+)\s+)?(\S*)$/.exec(withoutQuery(name).trim().toLowerCase()) ?? []
  const segments = path.split('/').filter((segment) => segment !== '')
  if (segments[0] === 'v1') segments.shift()
  return [method, ...segments.map((segment) => (/^([:{<[*$]|\d+$)/.test(segment) ? '{}' : segment))].join('/')
}

/** A query may have the names of people. */
function withoutQuery(name: string): string {
  return name.split('?')[0] ?? ''
}

/** Shortens a name for a message. */
function printable(name: string): string {
  return withoutQuery(name).slice(0, 80)
}
