import { type Client, createClient, type KeyClientOptions, type ProxyClientOptions } from './client.js'
import type { IncludedPage, ListParams } from './list/page.js'
import type { Filters, ListOperation, Operation } from './operation.js'
import type { IncludeName } from './relations/include.js'
import * as resources from './resources/index.js'

/** A list as a method. */
export type ListMethod<T, F extends Filters> = <const I extends IncludeName<T> = never>(
  params?: ListParams<T, F, I>,
) => IncludedPage<T, I>

/** A list inside one record, as a method. */
export type ListInMethod<T, F extends Filters> = <const I extends IncludeName<T> = never>(
  parentId: string,
  params?: ListParams<T, F, I>,
) => IncludedPage<T, I>

/** An operation as a method. */
export type Method<Op> =
  Op extends ListOperation<infer T, infer F, []>
    ? ListMethod<T, F>
    : Op extends ListOperation<infer T, infer F, [parentId: string]>
      ? ListInMethod<T, F>
      : Op extends Operation<infer Args, infer Out>
        ? (...args: Args) => Promise<Out>
        : never

/** The operations of a resource as methods. */
export type ResourceMethods<R> = { readonly [K in keyof R as R[K] extends Operation ? K : never]: Method<R[K]> }

type Resources = typeof resources

/** Every resource with its operations as methods, beside the client's own. */
export type Cliniko = Client & { readonly [R in keyof Resources]: ResourceMethods<Resources[R]> }

/**
 * Makes a client with every resource on it. For servers, scripts and the edge, where a bundle's size is no matter; in a
 * browser use `createClient`.
 *
 * @throws {@link ConfigError} if the options can't work.
 * @example
 * const cliniko = createCliniko({ apiKey, app: { name: 'Acme', email: 'dev@acme.com' } })
 * for await (const patient of cliniko.patients.list()) {}
 */
export function createCliniko(options: KeyClientOptions | ProxyClientOptions): Cliniko {
  const client = createClient(options)
  // What bind makes of each resource is what ResourceMethods says; entries lose the names. A copy would freeze `limits`.
  const methods = mapValues<Readonly<Record<string, Operation>>, object>(resources, (one) => bind(client, one))
  return Object.assign(client, methods as Omit<Cliniko, keyof Client>)
}

/** A resource's module exports operations and nothing else. */
function bind(client: Client, operations: Readonly<Record<string, Operation>>): object {
  return mapValues(
    operations,
    (operation) =>
      (...args: readonly unknown[]) =>
        client.request<readonly unknown[], unknown>(operation, ...args),
  )
}

function mapValues<V, R>(from: Readonly<Record<string, V>>, change: (value: V) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(from).map(([name, value]) => [name, change(value)]))
}
