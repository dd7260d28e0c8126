import type { Rules } from './facts/table.js'

// A description of an API: the form that the facts and our definitions are both brought into before they are compared.

/** One operation of the API. */
export interface ApiOperation {
  /** The resource it belongs to; differences are grouped by it. */
  readonly resource: string
  readonly method: string
  /** The path template: `/patients/{patient_id}/invoices`. */
  readonly path: string
  /** The parameters in the path, in order. */
  readonly ids: readonly string[]
  /** The query parameters. */
  readonly query: readonly string[]
  /** The query parameters that can't be left out. */
  readonly requiredQuery: readonly string[]
  /** The bounds of query parameters. Undefined if the source doesn't say. */
  readonly queryRules?: { readonly [name: string]: Rules } | undefined
  /** The fields that `q[]` filters by, each with its type. */
  readonly filters: { readonly [field: string]: string }
  readonly body?: Shape | undefined
  /** Whether the body can't be left out. Undefined if the source doesn't say. */
  readonly isBodyRequired?: boolean | undefined
  readonly bodyType?: string | undefined
  /** The key of a list's records. Undefined if it isn't a list. */
  readonly collection?: string | undefined
  /** What the API returns; for a list, one of its records. */
  readonly response?: Shape | undefined
  readonly responseType?: string | undefined
  /** The status of a successful response. Undefined if the source doesn't say. */
  readonly status?: number | undefined
  readonly isDeprecated: boolean
  /** What else a client of it depends on, by name. Undefined if the source doesn't say. */
  readonly contract?: { readonly [name: string]: string } | undefined
  /** What a client of any operation depends on. Undefined if the source doesn't say. */
  readonly apiContract?: { readonly [name: string]: string } | undefined
}

/** The type of a value. */
export type Shape = ScalarShape | ObjectShape | ArrayShape | UnionShape | LinkShape | OpaqueShape

interface AnyShape {
  readonly isNullable: boolean
  /** Undefined if the source doesn't say. */
  readonly rules?: ShapeRules | undefined
}

export interface ScalarShape extends AnyShape {
  readonly type: 'string' | 'number' | 'boolean'
  /** The known values. Undefined if there are none. */
  readonly values?: readonly (string | number)[] | undefined
  /** Whether the type also accepts values that aren't known. */
  readonly isOpen?: boolean
}

export interface ShapeRules extends Rules {
  /** The name of a known set of values. */
  readonly values?: string
  /** Whether a number is whole. */
  readonly integer?: boolean
}

export interface ObjectShape extends AnyShape {
  readonly type: 'object'
  /** The name of the model. Undefined if the object has none of its own. */
  readonly name?: string | undefined
  readonly fields: Fields
}

export interface ArrayShape extends AnyShape {
  readonly type: 'array'
  readonly items: Shape
}

export interface UnionShape extends AnyShape {
  readonly type: 'union'
  readonly name?: string | undefined
  readonly members: readonly Shape[]
}

/** A link to another record, or to a list. */
export interface LinkShape extends AnyShape {
  readonly type: 'link'
  /** The resources it can point to. Empty if the source doesn't say. */
  readonly to: readonly string[]
  /** Whether it points to a list. Undefined if the source doesn't say. */
  readonly isMany?: boolean | undefined
  /** Its URL without ids: `/patients/…/invoices`. Undefined if the source doesn't say. */
  readonly url?: string | undefined
}

/** `self` is a record's link to itself; `unknown` is a type that is not compared. */
export interface OpaqueShape extends AnyShape {
  readonly type: 'self' | 'unknown'
}

export interface Fields {
  readonly [name: string]: Field
}

/** A property of an object. */
export interface Field {
  readonly shape: Shape
  /** Undefined if the source doesn't say. */
  readonly isOptional?: boolean | undefined
  readonly isDeprecated: boolean
}

export const unknownShape: OpaqueShape = { type: 'unknown', isNullable: false }
