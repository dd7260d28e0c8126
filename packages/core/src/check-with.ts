import { InputError, ResponseError } from './http/errors.js'
import { tell } from './http/events.js'
import { nameOf } from './operation/call.js'
import type { Operation } from './operation/operation.js'
import type { Models } from './relations/models.js'
import type { AvailableTime } from './resources/available-times.js'
import type { Service } from './resources/services.js'
import type { Settings } from './resources/settings.js'
import type { Signature } from './resources/signatures.js'

/** What is wrong with one field, as Standard Schema says it. */
export interface StandardIssue {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
}

/** What a schema makes of a value. */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] }

/** As much of Standard Schema (https://standardschema.dev) as is used here: valibot's, zod's and arktype's fit. */
export interface StandardSchema<Output = unknown> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    readonly validate: (value: unknown) => StandardResult<Output> | Promise<StandardResult<Output>>
  }
}

/** The schemas of one resource. What has none isn't checked. */
export interface ResourceSchemas<Model = unknown> {
  /** Reads a record: those of lists, and what `get`, `create`, `update` and `unarchive` answer. */
  readonly model?: StandardSchema<Model>
  /** Checks the body of `create`. */
  readonly create?: StandardSchema<object>
  /** Checks the body of `update`. */
  readonly update?: StandardSchema<object>
  /** Checks the body of an action, such as `cancel`. */
  readonly action?: StandardSchema<object>
  /** Reads answers that are no records of the resource, by the path of their operation: `/settings/public`. */
  readonly answers?: { readonly [path: string]: StandardSchema }
}

/** Schemas by the API's name of their resource. To check one that's unknown here, add its model to {@link Models}. */
export type Schemas = { readonly [Resource in keyof Models]?: ResourceSchemas<Models[Resource]> } & {
  readonly available_times?: ResourceSchemas<AvailableTime>
  readonly services?: ResourceSchemas<Service>
  readonly settings?: ResourceSchemas<Settings>
  readonly signatures?: ResourceSchemas<Signature>
}

/** A record that its schema refused. It holds no value of the record; `message` is the schema's own. */
export interface Mismatch {
  /** Method and path template, such as `GET /patients`. */
  readonly operation: string
  readonly resource: string
  /** Which record of the list's page it is, from 0; absent where the answer is one record. */
  readonly index?: number
  /** What is wrong, by the path of the field, such as `patient_phone_numbers.0.number`; '' is the record itself. */
  readonly issues: readonly { readonly path: string; readonly message: string }[]
}

/** What is done about records that don't fit. */
export interface CheckOptions {
  /**
   * Told of each record that its schema refused; the record is then answered with as it came. It can't break a request:
   * what it throws goes to `console.error`. Default: none, and such an answer fails with a {@link ResponseError}.
   */
  readonly onMismatch?: ((mismatch: Mismatch) => void) | undefined
}

/** What a client calls to have bodies and answers checked. */
export interface Checks {
  /** Checks a body before it's sent, and answers with what the schema makes of it. */
  body(operation: Operation, body: unknown): unknown | Promise<unknown>
  /** Checks an answer, of a list its records, and answers with what the schema makes of it. */
  answer(operation: Operation, value: unknown): unknown | Promise<unknown>
}

/** Kinds of operation whose answer is a record of their resource, or several. */
const answersRecords: readonly string[] = ['list', 'get', 'create', 'update', 'unarchive']

/**
 * Has a client check what it sends and gets, by Standard Schemas: `createClient({ schemas: checkWith({ … }) })`.
 *
 * A body that its schema refuses isn't sent: the request fails with an {@link InputError}, whose `fields` hold the
 * messages. A record that its schema refuses is told to `onMismatch`; without it, the request fails with a
 * {@link ResponseError} that names the fields, never their values.
 *
 * @param schemas - By resource, such as `{ patients: { model, create, update } }`.
 * @example
 * import { checkWith, createClient } from '@cliniko/core'
 * import { patientSchemas } from '@cliniko/schemas'
 *
 * const schemas = checkWith({ patients: patientSchemas }, { onMismatch: (mismatch) => report(mismatch) })
 * const client = createClient({ baseUrl: '/api/cliniko', schemas })
 */
/* @__NO_SIDE_EFFECTS__ */
export function checkWith(schemas: Schemas, { onMismatch }: CheckOptions = {}): Checks {
  const byResource: { readonly [resource: string]: ResourceSchemas | undefined } = schemas

  return {
    async body(operation, body) {
      const schema = bodySchema(operation, byResource[operation.resource])
      if (!schema) return body
      // What is checked is what would be sent: JSON has no undefined, and its dates are strings.
      const result = await schema['~standard'].validate(JSON.parse(JSON.stringify(body)))
      if (!result.issues) return result.value
      const name = nameOf(operation)
      const issues = issuesOf(result.issues)
      throw new InputError(`${name} was not sent: ${paths(issues)} would be refused. See fields.`, {
        operation: name,
        fields: Object.fromEntries(issues.map(({ path }) => [path, messages(issues, path)])),
      })
    },

    async answer(operation, value) {
      const schema = answerSchema(operation, byResource[operation.resource])
      if (!schema || value === undefined) return value
      const isList = operation.kind === 'list' && Array.isArray(value)
      const given: readonly unknown[] = isList ? value : [value]
      const results = await Promise.all(given.map((record) => schema['~standard'].validate(record)))
      const mismatches = results.flatMap(({ issues }, index) =>
        issues ? [mismatchOf(operation, issues, isList ? index : undefined)] : [],
      )
      if (mismatches.length && !onMismatch) throw refusal(operation, mismatches)
      for (const mismatch of mismatches) tell(onMismatch, mismatch)
      const read = results.map((result, index) => (result.issues ? given[index] : result.value))
      return isList ? read : read[0]
    },
  }
}

function bodySchema({ kind }: Operation, schemas: ResourceSchemas | undefined): StandardSchema | undefined {
  return kind === 'create' || kind === 'update' || kind === 'action' ? schemas?.[kind] : undefined
}

function answerSchema({ kind, path }: Operation, schemas: ResourceSchemas | undefined): StandardSchema | undefined {
  return schemas?.answers?.[path] ?? (answersRecords.includes(kind) ? schemas?.model : undefined)
}

function mismatchOf(operation: Operation, issues: readonly StandardIssue[], index: number | undefined): Mismatch {
  return {
    operation: nameOf(operation),
    resource: operation.resource,
    ...(index !== undefined && { index }),
    issues: issuesOf(issues),
  }
}

function refusal(operation: Operation, mismatches: readonly Mismatch[]): ResponseError {
  const named = mismatches
    .slice(0, 3)
    .map(({ index, issues }) => `${index === undefined ? '' : `row ${index}: `}${paths(issues)}`)
  const more = mismatches.length - named.length
  return new ResponseError(
    `The answer to ${nameOf(operation)} does not fit its schema. ${named.join('; ')}${more ? `; and ${more} more` : ''}.`,
    // The API has done what it was asked to: only its answer is odd.
    { operation: nameOf(operation), retryable: false, mayHaveBeenProcessed: operation.method !== 'GET' },
  )
}

function issuesOf(issues: readonly StandardIssue[]): Mismatch['issues'] {
  return issues.map(({ path = [], message }) => ({
    path: path.map((step) => String(typeof step === 'object' ? step.key : step)).join('.'),
    message,
  }))
}

function paths(issues: Mismatch['issues']): string {
  return [...new Set(issues.map(({ path }) => path || 'the whole'))].join(', ')
}

function messages(issues: Mismatch['issues'], path: string): string {
  return issues
    .filter((issue) => issue.path === path)
    .map(({ message }) => message)
    .join(' ')
}
