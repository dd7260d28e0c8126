// What both sides are brought to before they're compared, and what comes of it.

/** The type of a value. */
export interface Shape {
  /** `self` is a record's link to itself; `unknown` is what can't be read. */
  readonly type: 'string' | 'number' | 'boolean' | 'object' | 'array' | 'union' | 'link' | 'self' | 'unknown'
  readonly isNullable: boolean
  /** The model's name, where it has one. */
  readonly name?: string | undefined
  /** The known values. */
  readonly values?: readonly (string | number)[] | undefined
  /** Whether others than the known values fit. */
  readonly isOpen?: boolean
  /** Of an object. */
  readonly fields?: Fields
  /** Of an array. */
  readonly items?: Shape
  /** Of a union. */
  readonly members?: readonly Shape[]
  /** The resources that a link can lead to, where that is known. */
  readonly to?: readonly string[]
  /** Whether a link leads to a list, where that is known. */
  readonly isMany?: boolean | undefined
}

export interface Fields {
  readonly [name: string]: Field
}

/** A property of an object. */
export interface Field {
  readonly shape: Shape
  /** Undefined where the source doesn't say. */
  readonly isOptional?: boolean | undefined
  readonly isDeprecated: boolean
}

/** One thing the API can do. */
export interface Operation {
  readonly resource: string
  readonly method: string
  readonly path: string
  readonly pathParams: readonly string[]
  /** Of its query parameters, those that are compared. */
  readonly query: readonly string[]
  /** The type of each. */
  readonly filters: { readonly [field: string]: string }
  readonly body?: Shape | undefined
  /** What it answers with; for a list, one record. */
  readonly answer?: Shape | undefined
  readonly isDeprecated: boolean
}

export type Category =
  | 'operations'
  | 'path parameters'
  | 'query parameters'
  | 'filters'
  | 'model fields'
  | 'body fields'

/** One thing that isn't the same on both sides. */
export interface Difference {
  readonly resource: string
  readonly category: Category
  /** What it's about, such as `model Patient.title`. */
  readonly subject: string
  /** The subject and what is different, as it's printed and as exceptions name it. */
  readonly line: string
}

export interface Comparison {
  readonly differences: readonly Difference[]
  /** All that the API has, by its subject. */
  readonly checked: ReadonlyMap<string, Category>
}

/** A difference that is meant to be. */
export interface Exception {
  /** The difference as it's printed; `*` stands for any text. */
  readonly what: string
  readonly why: string
}

export interface Explanation {
  readonly unexplained: readonly Difference[]
  readonly explained: readonly Difference[]
  /** The exceptions that explain nothing. */
  readonly unused: readonly Exception[]
}
