import type { ActOperation, ChangeOperation, CreateOperation, Operation } from './operation.js'

/**
 * The variables of a mutation: the body; or the ids by their names, with the fields to change; or, if nothing but one id
 * is needed, that id.
 *
 * @example VariablesOf<typeof patients.update> // Readonly<Record<'id', string>> & PatientUpdate
 */
export type VariablesOf<Op> =
  Op extends CreateOperation<unknown, infer Body>
    ? Body
    : Op extends ChangeOperation<unknown, infer Body, infer Ids>
      ? Readonly<Record<Ids[number], string>> & Body
      : Op extends ActOperation
        ? string
        : never

/**
 * Turns variables into an operation's arguments. Variables are one value that holds everything: ids by their names, and
 * beside them the fields of the body or the parameters.
 *
 * @param variables - An object, or the id alone of an operation that has one; undefined if it needs nothing.
 * @example
 * toArguments(patients.update, { id: '1', email: null }) // ['1', { email: null }]
 * toArguments(invoices.listForPatient, { patient_id: '1', page: 2 }) // ['1', { page: 2 }]
 * toArguments(patients.archive, '1') // ['1']
 */
export function toArguments(operation: Operation, variables: unknown): readonly unknown[] {
  if (variables === undefined) return []
  if (typeof variables !== 'object' || variables === null) return [variables]
  const rest: Record<string, unknown> = { ...variables }
  const ids = operation.ids.map((name) => {
    const id = rest[name]
    delete rest[name]
    return id
  })
  return operation.body || Object.keys(rest).length ? [...ids, rest] : ids
}

/** The id of the record that an operation is about, from its arguments; undefined if its path names no such record. */
export function recordIdOf(operation: Operation, args: readonly unknown[]): string | undefined {
  const id = args[operation.ids.indexOf('id')]
  return typeof id === 'string' ? id : undefined
}
