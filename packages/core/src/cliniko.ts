import { type Client, type ClientOptions, createClient } from './client.js'
import type { RequestOptions } from './http/call.js'
import { type ChangeOf, type ChangeSource, type Changes, type ChangesOptions, changes } from './list/changes.js'
import { type Export, type ExportOptions, exportRecords } from './list/export.js'
import type { GetParams, IncludedPage, ListParams } from './list/page.js'
import type { Keyed } from './list/walk.js'
import type { Filters, GetOperation, ListOperation, Operation } from './operation/operation.js'
import { type Followed, follow } from './relations/follow.js'
import type { Included, IncludeName } from './relations/include.js'
import type { Link } from './relations/link.js'
import { readTable, type Table } from './resources/read-table.js'
import { table } from './resources/table.js'

/** A list as a method. */
export type ListMethod<T, F extends Filters> = <const I extends IncludeName<T> = never>(
  params?: ListParams<T, F, I>,
) => IncludedPage<T, I>

/** A list inside one record, as a method. */
export type ListInMethod<T, F extends Filters> = <const I extends IncludeName<T> = never>(
  parentId: string,
  params?: ListParams<T, F, I>,
) => IncludedPage<T, I>

/** A record as a method. */
export type GetMethod<T, F extends Filters> = <const I extends IncludeName<T> = never>(
  id: string,
  params?: GetParams<F, I>,
) => Promise<Included<T, I>>

/** An operation as a method. */
export type Method<Op> =
  Op extends ListOperation<infer T, infer F, []>
    ? ListMethod<T, F>
    : Op extends ListOperation<infer T, infer F, [parentId: string]>
      ? ListInMethod<T, F>
      : Op extends GetOperation<infer T, infer F, [id: string]>
        ? GetMethod<T, F>
        : Op extends Operation<infer Args, infer Out>
          ? (...args: Args) => Promise<Out>
          : never

/** The operations of a resource as methods. */
export type ResourceMethods<R> = {
  readonly [K in keyof R as R[K] extends Operation ? K : never]: Method<R[K]>
} & Exports<R>

/** The export of a resource whose list can be walked by id. */
type Exports<R> = R extends { readonly list: ListOperation<infer T, infer F, []> }
  ? 'id' extends keyof F
    ? { readonly export: ExportMethod<T, F> }
    : unknown
  : unknown

/** All records of a list, each once: see {@link exportRecords}. */
type ExportMethod<T, F extends Filters> = (options?: ExportOptions<F>) => Export<T>

type Resources = typeof import('./resources.js')

/** Every resource with its operations as methods, beside the client's own. */
export type Cliniko = Client & Conveniences & { readonly [R in keyof Resources]: ResourceMethods<Resources[R]> }

/** What needs no operation. */
interface Conveniences {
  /** What was created, changed, archived, cancelled or deleted in these resources: see {@link changes}. */
  changes<const S extends readonly ChangeSource[]>(resources: S, options?: ChangesOptions): Changes<ChangeOf<S[number]>>
  /** Follows a link to its record: see {@link follow}. */
  follow<To extends string>(
    link: Link<To> | null | undefined,
    options?: Pick<RequestOptions, 'signal'>,
  ): Promise<Followed<To> | null>
}

/**
 * Makes a client with every resource on it. For servers, scripts and the edge, where a bundle's size is no matter; in a
 * browser use `createClient`.
 *
 * @throws {@link ConfigError} if the options can't work.
 * @example
 * const cliniko = createCliniko({ apiKey, app: { name: 'Acme', email: 'dev@acme.com' } })
 * for await (const patient of cliniko.patients.list()) {}
 * for await (const patient of cliniko.patients.export({ since })) {}
 */
export function createCliniko(options: ClientOptions): Cliniko {
  const client = createClient(options)
  const methods = mapValues(readTable(table), (operations) => bind(client, operations))
  const conveniences: Conveniences = {
    changes: (resources, options) => changes(client, resources, options),
    follow: (link, options) => follow(client, link, options),
  }
  // A copy would freeze `limits`. What the table has is what the types say: a test compares it with the resources.
  return Object.assign(client, methods as Omit<Cliniko, keyof Client | keyof Conveniences>, conveniences)
}

function bind(client: Client, operations: Table[string]): object {
  const { list } = operations
  return {
    ...mapValues(
      operations,
      (operation) =>
        (...args: readonly unknown[]) =>
          client.request<readonly unknown[], unknown>(operation, ...args),
    ),
    ...(list &&
      'id' in list.filters && {
        export: (options?: ExportOptions) => exportRecords(client, list as ListOperation<Keyed, Filters, []>, options),
      }),
  }
}

function mapValues<V, R>(from: Readonly<Record<string, V>>, change: (value: V) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(from).map(([name, value]) => [name, change(value)]))
}
