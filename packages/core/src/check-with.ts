import { isPlain } from './fields.js'
import { isFunction, problemIn } from './http/check.js'
import { ConfigError, InputError, ResponseError } from './http/errors.js'
import { tell } from './http/events.js'
import { isName, namesOf } from './http/field-errors.js'
import { printBody } from './http/json.js'
import { nameOf } from './operation/call.js'
import type { Operation, OperationKind } from './operation/operation.js'
import type { Models } from './relations/models.js'
import type { AvailableTime } from './resources/available-times.js'
import type { Service } from './resources/services.js'
import type { Settings } from './resources/settings.js'
import type { Signature } from './resources/signatures.js'

/** A problem that a Standard Schema found. */
export interface StandardIssue {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
}

/** The result of a Standard Schema: its value, or its issues. */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] }

/** The part of Standard Schema (https://standardschema.dev) that is used here. valibot, zod and arktype implement it. */
export interface StandardSchema<Output = unknown> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    readonly validate: (value: unknown) => StandardResult<Output> | Promise<StandardResult<Output>>
  }
}

/** The schemas of one resource. Bodies and responses without a schema are not validated. */
export interface ResourceSchemas<Model = unknown> {
  /** Validates each record of a list, and the record that `get`, `create`, `update` and `unarchive` return. */
  readonly model?: StandardSchema<Model>
  /** Validates the body of `create`. */
  readonly create?: StandardSchema<object>
  /** Validates the body of `update`. */
  readonly update?: StandardSchema<object>
  /** Validates the body of an action, such as `cancel`. */
  readonly action?: StandardSchema<object>
  /** Validate responses that are not records of the resource, by the path of the operation: `/settings/public`. */
  readonly answers?: { readonly [path: string]: StandardSchema }
}

/** Schemas by the API's name of the resource. To add one that this library does not have, add its model to {@link Models}. */
export type Schemas = { readonly [Resource in keyof Models]?: ResourceSchemas<Models[Resource]> } & {
  readonly available_times?: ResourceSchemas<AvailableTime>
  readonly services?: ResourceSchemas<Service>
  readonly settings?: ResourceSchemas<Settings>
  readonly signatures?: ResourceSchemas<Signature>
}

/** A record that does not match its schema. It holds no value of the record, unless a `message` of the schema does. */
export interface Mismatch {
  /** Method and path template, such as `GET /patients`. */
  readonly operation: string
  readonly resource: string
  /** The position of the record in its page, from 0. Absent if the response is a single record. */
  readonly index?: number
  /** The problems, each with the path of its field, such as `patient_phone_numbers.0.number`. '' is the record itself. */
  readonly issues: readonly { readonly path: string; readonly message: string }[]
}

/** How records that do not match their schema are handled. */
export interface CheckOptions {
  /**
   * Called with each record that does not match its schema. The record is then returned as it is. Errors that it throws go
   * to `console.error` and don't break the request. Default: none, and the request throws a {@link ResponseError}.
   */
  readonly onMismatch?: ((mismatch: Mismatch) => void) | undefined
}

/** Validates the bodies and responses of a client. */
export interface Checks {
  /**
   * Validates a body before it is sent. Returns the schema's output.
   * @throws {@link InputError} if it does not match its schema.
   */
  body(operation: Operation, body: unknown): unknown | Promise<unknown>
  /**
   * Validates a response: the records of a list, or a single record. Returns the schema's output.
   * @throws {@link ResponseError} if it does not match its schema, unless mismatches are accepted.
   */
  response(operation: Operation, response: unknown): unknown | Promise<unknown>
}

/** The kinds of operation that return records of their resource. */
const recordKinds: readonly string[] = ['list', 'get', 'create', 'update', 'unarchive'] satisfies OperationKind[]

/**
 * Makes a client validate requests and responses with Standard Schemas: `createClient({ schemas: checkWith({ … }) })`.
 *
 * A body that does not match its schema is not sent: the request throws an {@link InputError}, whose `fields` hold the
 * messages. A record that does not match is passed to `onMismatch`. Without `onMismatch` the request throws a
 * {@link ResponseError} that names the fields, never their values.
 *
 * @param schemas - The schemas by resource, such as `{ patients: { model, create, update } }`.
 * @throws {@link ConfigError} if the schemas are no object, or `onMismatch` is no function.
 * @example
 * import { checkWith, createClient } from '@cliniko/core'
 * import { patientSchemas } from '@cliniko/schemas'
 *
 * const schemas = checkWith({ patients: patientSchemas }, { onMismatch: (mismatch) => report(mismatch) })
 * const client = createClient({ baseUrl: '/api/cliniko', schemas })
 */
/* @__NO_SIDE_EFFECTS__ */
export function checkWith(schemas: Schemas, options: CheckOptions = {}): Checks {
  const isMade = typeof schemas === 'object' && schemas !== null && isPlain(options)
  if (!isMade || problemIn(options, { onMismatch: [isFunction, ''] })) {
    throw new ConfigError(
      'checkWith takes schemas by resource, such as { patients: patientSchemas }, and { onMismatch }.',
    )
  }
  const { onMismatch } = options
  const schemasOf: { readonly [resource: string]: ResourceSchemas | undefined } = schemas

  return {
    async body(operation, body) {
      const schema = bodySchema(operation, schemasOf[operation.resource])
      if (!schema) return body
      // The body is validated as it is sent: JSON has no undefined, and dates become strings.
      const result = await schema['~standard'].validate(JSON.parse(printBody(nameOf(operation), body) ?? 'null'))
      if (result.issues) throw bodyError(operation, toIssues(result.issues))
      return result.value
    },

    async response(operation, response) {
      const schema = responseSchema(operation, schemasOf[operation.resource])
      if (!schema || response === undefined) return response
      const isList = operation.kind === 'list' && Array.isArray(response)
      const records: readonly unknown[] = isList ? response : [response]
      const results = await Promise.all(records.map((record) => schema['~standard'].validate(record)))
      const mismatches = results.flatMap(({ issues }, index) =>
        issues ? [toMismatch(operation, issues, isList ? index : undefined)] : [],
      )
      if (mismatches.length && !onMismatch) throw responseError(operation, mismatches)
      for (const mismatch of mismatches) tell(onMismatch, mismatch)
      const outputs = results.map((result, index) => (result.issues ? records[index] : result.value))
      return isList ? outputs : outputs[0]
    },
  }
}

function bodySchema({ kind }: Operation, schemas: ResourceSchemas | undefined): StandardSchema | undefined {
  return kind === 'create' || kind === 'update' || kind === 'action' ? schemas?.[kind] : undefined
}

function responseSchema({ kind, path }: Operation, schemas: ResourceSchemas | undefined): StandardSchema | undefined {
  return schemas?.answers?.[path] ?? (recordKinds.includes(kind) ? schemas?.model : undefined)
}

function toMismatch(operation: Operation, issues: readonly StandardIssue[], index: number | undefined): Mismatch {
  return {
    operation: nameOf(operation),
    resource: operation.resource,
    ...(index !== undefined && { index }),
    issues: toIssues(issues),
  }
}

/** Issues with their paths as text. */
type Issues = Mismatch['issues']

function toIssues(issues: readonly StandardIssue[]): Issues {
  return issues.map(({ path = [], message }) => ({
    path: path.map((step) => String(typeof step === 'object' ? step.key : step)).join('.'),
    message,
  }))
}

function bodyError(operation: Operation, issues: Issues): InputError {
  const name = nameOf(operation)
  return new InputError(`${name} was not sent. Check ${fieldNames(issues, 'the body')}: error.fields says why.`, {
    operation: name,
    fields: Object.fromEntries(issues.map(({ path }) => [path, messagesAt(path, issues)])),
  })
}

/** How many mismatches an error names. */
const maxNamed = 3

function responseError(operation: Operation, mismatches: readonly Mismatch[]): ResponseError {
  const name = nameOf(operation)
  const named = mismatches.slice(0, maxNamed).map(({ index, issues }) => {
    const fields = fieldNames(issues, 'the whole record')
    return index === undefined ? fields : `record ${index}: ${fields}`
  })
  const more = mismatches.length - named.length
  return new ResponseError(
    `${name} returned data that does not match its schema (${named.join('; ')}${more ? `; and ${more} more` : ''}). Set onMismatch to accept and report it.`,
    // The API has processed the request. Only its response is unexpected.
    { operation: name, retryable: false, mayHaveBeenProcessed: operation.method !== 'GET' },
  )
}

/**
 * The fields that issues are about. A key that no field of the API has may be a value, such as the name of a patient.
 * @param whole - What to call the rest.
 */
function fieldNames(issues: Issues, whole: string): string {
  const paths = issues.map(({ path }) => path)
  return [namesOf(paths), !paths.every(isName) && whole].filter(Boolean).join(', ')
}

function messagesAt(path: string, issues: Issues): string {
  return issues
    .filter((issue) => issue.path === path)
    .map(({ message }) => message)
    .join(' ')
}
