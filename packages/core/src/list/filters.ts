/** The type of a field that a list can be filtered by. It decides which operators `where` accepts. */
export type FilterType = 'array' | 'boolean' | 'date' | 'datetime' | 'id' | 'integer' | 'string'

/** The fields that a list can be filtered by, and their types. */
export type Filters = { readonly [field: string]: FilterType }

/** A timestamp that hides its record from lists while it is set. */
export type HidingField = 'archived_at' | 'cancelled_at' | 'deleted_at'

/** The filters that find hidden records, from all filters of a list. */
export type HidingFilters<F extends Filters> = Pick<F, Extract<keyof F, HidingField>>

/** A point in time: a `Date`, or an ISO string with its offset (`2026-03-02T09:00:00Z`, `…+11:00`). */
export type DateTimeInput = Date | string

/** Whether a field has a value (`?`) or none (`!?`). */
export interface ExistsCondition {
  readonly exists?: boolean
}

/** Bounds of a value. */
export interface RangeCondition<V> extends ExistsCondition {
  readonly gt?: V
  readonly gte?: V
  readonly lt?: V
  readonly lte?: V
}

/** Conditions on a date. */
export interface DateCondition extends RangeCondition<string> {
  /** `YYYY-MM-DD`. `*` stands for any digit: `****-05-**` matches every day in May. */
  readonly eq?: string
}

/** Conditions on a point in time. The API has no equality here. */
export interface DateTimeCondition extends RangeCondition<DateTimeInput> {
  /** Includes the records that this field hides: `archived_at: { any: true }`. */
  readonly any?: true
}

/** Conditions on an id or a whole number. */
export interface NumericCondition<V> extends RangeCondition<V> {
  readonly eq?: V
  readonly not?: V
  /** Any of these values, up to 100. */
  readonly in?: readonly V[]
}

/** Conditions on text. */
export interface StringCondition extends ExistsCondition {
  readonly eq?: string
  readonly not?: string
  readonly contains?: string
  /** A pattern. `%` stands for any text. */
  readonly like?: string
}

/** Conditions on a boolean. */
export interface BooleanCondition {
  readonly eq?: boolean
  readonly not?: boolean
}

/** Conditions on a list of values. */
export interface ArrayCondition {
  readonly contains?: string
}

interface ConditionOf {
  array: ArrayCondition
  boolean: boolean | BooleanCondition
  date: string | DateCondition
  datetime: DateTimeCondition
  id: string | readonly string[] | NumericCondition<string>
  integer: number | readonly number[] | NumericCondition<number>
  string: string | StringCondition
}

/** The conditions on a field of a filter type. A bare value means "equal to", a bare list "any of". */
export type Condition<Type extends FilterType> = ConditionOf[Type]

/**
 * Conditions on the fields of a list, all of which must hold. A field that is `undefined` throws, because the list would
 * return everybody's records: leave it out.
 */
export type Where<F extends Filters = Filters> = { readonly [K in keyof F]?: Condition<F[K]> } & {
  /** `'only'` returns archived records alone, `'any'` returns both. `cancelled` and `deleted` work the same way. */
  readonly [K in keyof F as K extends `${infer Name}_at` ? (K extends HidingField ? Name : never) : never]?:
    | 'only'
    | 'any'
}
