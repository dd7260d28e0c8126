import { type Client, type ClientOptions, createClient } from './client.js'
import type { RequestOptions } from './http/call.js'
import { type ChangeOf, type ChangeSource, type Changes, type ChangesOptions, changes } from './list/changes.js'
import { type Export, type ExportOptions, exportRecords } from './list/export.js'
import type { Filters } from './list/filters.js'
import type { IncludedPage } from './list/page.js'
import type { GetParams, ListParams } from './list/params.js'
import type { Keyed } from './list/walk.js'
import type { ListOperation, NestedGetOperation, NestedListOperation, Operation } from './operation/operation.js'
import { type Followed, follow } from './relations/follow.js'
import type { Included, IncludeName } from './relations/included.js'
import type { Link } from './relations/link.js'
import * as resources from './resources.js'

/** A list as a method. */
export type ListMethod<T, F extends Filters> = <const I extends IncludeName<T> = never>(
  params?: ListParams<T, F, I>,
) => IncludedPage<T, I>

/** A list of the records that belong to another record, as a method. */
export type NestedListMethod<T, F extends Filters> = <const I extends IncludeName<T> = never>(
  parentId: string,
  params?: ListParams<T, F, I>,
) => IncludedPage<T, I>

/** An operation that returns one record, as a method. */
export type GetMethod<T, F extends Filters> = <const I extends IncludeName<T> = never>(
  id: string,
  params?: GetParams<F, I>,
) => Promise<Included<T, I>>

/** An operation as a method. */
export type Method<Op> =
  Op extends ListOperation<infer T, infer F>
    ? ListMethod<T, F>
    : Op extends NestedListOperation<infer T, infer F, readonly [string]>
      ? NestedListMethod<T, F>
      : Op extends NestedGetOperation<infer T, infer F, readonly [string]>
        ? GetMethod<T, F>
        : Op extends Operation<infer Args, infer Out>
          ? (...args: Args) => Promise<Out>
          : never

/** The operations of a resource as methods. */
export type ResourceMethods<R> = {
  readonly [K in keyof R as R[K] extends Operation ? K : never]: Method<R[K]>
} & Exports<R>

/** The `export` method, for resources whose list can be filtered by id. */
type Exports<R> = R extends { readonly list: ListOperation<infer T, infer F> }
  ? 'id' extends keyof F
    ? { readonly export: ExportMethod<T, F> }
    : unknown
  : unknown

/** Exports all records of a list, each once: see {@link exportRecords}. */
type ExportMethod<T, F extends Filters> = (options?: ExportOptions<F>) => Export<T>

type Resources = typeof resources

/** A client with every resource on it, whose operations are methods. */
export type Cliniko = Client & Conveniences & { readonly [R in keyof Resources]: ResourceMethods<Resources[R]> }

/** Methods that belong to no resource. */
interface Conveniences {
  /** Polls resources for what was created, updated, archived, cancelled, deleted or merged: see {@link changes}. */
  changes<const S extends readonly ChangeSource[]>(resources: S, options?: ChangesOptions): Changes<ChangeOf<S[number]>>
  /** Fetches the record that a link points to: see {@link follow}. */
  follow<To extends string>(
    link: Link<To> | null | undefined,
    options?: Pick<RequestOptions, 'signal'>,
  ): Promise<Followed<To> | null>
}

/**
 * Creates a client with every resource on it. For servers, scripts and the edge, where bundle size matters less. In a
 * browser, use `createClient`.
 *
 * @throws {@link ConfigError} if the options can't work: a malformed key, no contact, a key in a browser or in
 * React Native.
 * @example
 * const cliniko = createCliniko({ apiKey, app: { name: 'Acme', email: 'dev@acme.com' } })
 * for await (const patient of cliniko.patients.list()) {}
 * for await (const patient of cliniko.patients.export({ since })) {}
 */
export function createCliniko(options: ClientOptions): Cliniko {
  const client = createClient(options)
  const methods = Object.fromEntries(
    Object.entries<Operations>(resources).map(([name, operations]) => [name, bind(client, operations)]),
  )
  const conveniences: Conveniences = {
    changes: (resources, options) => changes(client, resources, options),
    follow: (link, options) => follow(client, link, options),
  }
  // Assigned to the client itself, because a copy would freeze `limits`. The names and types come from the resources.
  return Object.assign(client, methods as Omit<Cliniko, keyof Client | keyof Conveniences>, conveniences)
}

/** The operations of a resource by name. A resource exports nothing else. */
type Operations = Readonly<Record<string, Operation>>

function bind(client: Client, operations: Operations): object {
  const methods = Object.entries(operations).map(([name, operation]) => [
    name,
    (...args: readonly unknown[]) => client.request<readonly unknown[], unknown>(operation, ...args),
  ])
  const { list } = operations
  const exportMethod = isExportable(list) && {
    export: (options?: ExportOptions) => exportRecords(client, list, options),
  }
  return { ...Object.fromEntries(methods), ...exportMethod }
}

function isExportable(list: Operation | undefined): list is ListOperation<Keyed> {
  return list !== undefined && 'id' in list.filters
}
