import type { FetchOptions, FetchRequest, FetchResponse } from 'ofetch'
import { $fetch, createFetch, ofetch } from 'ofetch'
import { expectTypeOf, test } from 'vitest'
import { createClient, type Fetch } from './index.js'
import { fromOfetch } from './ofetch.js'

/** The shape of Nitro's `$fetch`, which Nuxt uses: unlike ofetch's own, it has no `native`, and types routes. */
interface NitroFetchOptions<R extends FetchRequest> extends FetchOptions {
  method?: R extends string ? 'GET' | 'POST' | 'get' | 'post' : never
}
interface NitroFetch<DefaultT = unknown, DefaultR extends FetchRequest = FetchRequest> {
  <T = DefaultT, R extends FetchRequest = DefaultR, O extends NitroFetchOptions<R> = NitroFetchOptions<R>>(
    request: R,
    opts?: O,
  ): Promise<T>
  raw<T = DefaultT, R extends FetchRequest = DefaultR, O extends NitroFetchOptions<R> = NitroFetchOptions<R>>(
    request: R,
    opts?: O,
  ): Promise<FetchResponse<T>>
  create<T = DefaultT, R extends FetchRequest = DefaultR>(defaults: FetchOptions): NitroFetch<T, R>
}

test('default: every kind of instance fits', () => {
  expectTypeOf(fromOfetch(ofetch)).toEqualTypeOf<Fetch>()
  fromOfetch($fetch)
  fromOfetch(createFetch({ fetch, defaults: { retry: 2 } }))
  fromOfetch(ofetch.create({ onRequest: ({ options }) => options.headers.set('x-trace-id', '1') }))
  createClient({ baseUrl: '/api/cliniko', fetch: fromOfetch(ofetch) })
})

test("input: Nuxt's and Nitro's", () => {
  expectTypeOf(fromOfetch).toBeCallableWith({} as NitroFetch)
})

test('input: a bare fetch is no instance', () => {
  // @ts-expect-error it has neither create nor raw
  fromOfetch(fetch)
})
