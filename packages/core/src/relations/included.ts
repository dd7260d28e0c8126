import type { Link } from './link.js'
import type { Models } from './models.js'

/** The names of the links that `include` accepts: links to one record whose resource has a model. */
export type IncludeName<T> = T extends unknown
  ? { [K in keyof T & string]-?: [TargetOf<T[K]>] extends [never] ? never : K }[keyof T & string]
  : never

/** The resource that a link points to. `never` for any other field, and for resources without a model. */
type TargetOf<L> = Extract<TargetResource<ResourceOf<L>>, keyof Models>

/** The resource whose records a link to `To` points to: `appointments` is Cliniko's old name of individual appointments. */
export type TargetResource<To extends string> = To extends 'appointments' ? 'individual_appointments' : To

/** The resource that a link to one record points to. The content of an attachment is a file, not a record. */
type ResourceOf<L> =
  NonNullable<L> extends Link<infer To> ? (string extends To ? never : Exclude<To, 'content'>) : never

/** The names of a record's links to one record. */
type LinkName<T> = T extends unknown
  ? { [K in keyof T & string]-?: [ResourceOf<T[K]>] extends [never] ? never : K }[keyof T & string]
  : never

/** The resources that the links of a record point to, by the names of the links. */
export type LinksOf<T> = {
  readonly [Name in LinkName<T>]: ResourcesOf<T, Name> | readonly ResourcesOf<T, Name>[]
}

/** The resources that one link points to. Each model of a union may have its own. */
type ResourcesOf<T, Name> = T extends unknown ? (Name extends keyof T ? ResourceOf<T[Name]> : never) : never

/** A record with its related records under `included`. Each is null if the link is null or its record no longer exists. */
export type Included<T, I> = [I] extends [never]
  ? T
  : T extends unknown
    ? T & { readonly included: { readonly [K in I & keyof T]: Models[TargetOf<T[K]>] | null } }
    : never
