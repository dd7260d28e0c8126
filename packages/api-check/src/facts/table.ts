// The facts table: names, types and paths of the API, one file a resource.

/** All facts of the API. */
export interface Facts {
  /** What every operation has in common: its server, its security. */
  readonly api?: Contract
  readonly resources: { readonly [resource: string]: ResourceFacts }
  readonly models: { readonly [name: string]: ModelFacts }
  /** By model and purpose: `Patient.create`. */
  readonly bodies: { readonly [name: string]: ObjectFacts }
}

/** What one file of the table holds. */
export interface FactsFile {
  readonly api?: Contract
  readonly model?: string
  readonly operations?: { readonly [methodAndPath: string]: OperationFacts }
  readonly models?: { readonly [name: string]: ModelFacts }
  readonly bodies?: { readonly [name: string]: ObjectFacts }
}

/** What a client depends on, by name, each as text. It is compared as a whole: `query page` is `integer`. */
export interface Contract {
  readonly [name: string]: string
}

export interface ResourceFacts {
  readonly model: string
  /** By method and path: `GET /patients/{id}`. */
  readonly operations: { readonly [methodAndPath: string]: OperationFacts }
}

export interface OperationFacts {
  readonly deprecated?: boolean
  readonly query?: readonly string[]
  readonly requiredQuery?: readonly string[]
  /** The bounds of query parameters: `per_page` is at most 100. */
  readonly queryRules?: { readonly [name: string]: Rules }
  /** The fields that `q[]` filters by, each with the type that core calls it by. */
  readonly filters?: { readonly [field: string]: string }
  /** The name of a body. */
  readonly body?: string
  /** Whether the body can't be left out. */
  readonly bodyRequired?: boolean
  /** The content type of the body. Default: JSON. */
  readonly bodyType?: string
  /** The key of a list's records in the response. */
  readonly collection?: string
  /** What is returned; for a list, one of its records. */
  readonly response?: TypeFacts
  /** The content type of the response. Default: JSON. */
  readonly responseType?: string
  /** The status of a successful response. Default: 200. */
  readonly status?: number
  /**
   * Everything else that a client depends on: parameters, other statuses and content types with digests of their schemas,
   * and the operation's own server and security.
   */
  readonly contract?: Contract
}

/** A model is an object, or a union of other models. */
export type ModelFacts =
  | (ObjectFacts & { readonly union?: undefined })
  | { readonly union: readonly TypeFacts[]; readonly otherRules?: string; readonly fields?: undefined }

export interface ObjectFacts {
  /** Undefined if the API doesn't say which fields are required. */
  readonly required?: readonly string[]
  /** Fields of a body that the API requires, although its document doesn't mark them. */
  readonly alsoRequired?: readonly string[]
  readonly otherRules?: string
  readonly fields: FieldsFacts
}

export interface FieldsFacts {
  readonly [name: string]: TypeFacts
}

/** A type, or the name of a model. */
export type TypeFacts = string | InlineFacts

/** What a value must be like, besides its type. */
export interface Rules {
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly exclusiveMinimum?: boolean
  readonly maximum?: number
  readonly exclusiveMaximum?: boolean
  /** The rules that have no fact of their own: `maxItems=5 readOnly=true`. */
  readonly otherRules?: string
}

/** A type that is written where it is used. */
export interface InlineFacts extends Rules {
  readonly type:
    | 'string'
    | 'integer'
    | 'number'
    | 'boolean'
    | 'object'
    | 'array'
    | 'union'
    | 'link'
    | 'self'
    | 'unknown'
  readonly nullable?: boolean
  readonly deprecated?: boolean
  /** The resource that a link points to. */
  readonly to?: string
  /** The resources that a link can point to, if there are several. */
  readonly toAny?: readonly string[]
  /** Whether a link points to a list. */
  readonly many?: boolean
  /** The resource whose path a link's path starts with: `patients` for `/patients/1/invoices`. */
  readonly under?: string
  /** The filter in a link's query: `invoice_id` for `/invoice_items?q[]=invoice_id:=1`. */
  readonly via?: string
  readonly enum?: readonly (string | number)[]
  /** The name of a known set of values: `iso-3166-1-alpha-2`. */
  readonly values?: string
  readonly items?: TypeFacts
  readonly oneOf?: readonly TypeFacts[]
  readonly required?: readonly string[]
  readonly fields?: FieldsFacts
}
