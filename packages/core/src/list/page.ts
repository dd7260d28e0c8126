import { idOf } from '../fields.js'
import { InputError, LinkError } from '../http/errors.js'
import type { Included } from '../relations/included.js'
import type { Page } from './params.js'

/** How much `toArray` may collect. */
export interface ToArrayOptions {
  /** The most records to accept; one more and it throws, rather than answer with a part. Default: no limit. */
  readonly limit?: number
}

/**
 * A list that has not been asked for yet: await it for its first page, iterate it for every record.
 * Nothing is sent before one of these.
 */
export interface PagePromise<T> extends Promise<Page<T>>, AsyncIterable<T> {
  /** Every page from this one on, each asked for when the last is done with. */
  pages(): AsyncIterable<Page<T>>
  /** All records from this page on. Related records are fetched once for all of them. */
  toArray(options?: ToArrayOptions): Promise<T[]>
}

/** A list whose records carry what `include` named. */
export type IncludedPage<T, I> = PagePromise<Included<T, I>>

/** How pages are fetched: the first, or the one a link leads to. */
export interface PageSource<T> {
  page(next?: string, walking?: boolean): Promise<Page<T>>
  /** Adds the related records; `known` is kept for a whole walk, so that none is fetched twice. */
  include(items: readonly T[], known: Map<string, unknown>): Promise<readonly T[]>
}

/** Makes the promise that `list` answers with. */
export function pagePromise<T>(source: PageSource<T>): PagePromise<T> {
  return new Pages(source)
}

/** A class, since one is made for each request: what it does is held once for all. */
class Pages<T> implements PagePromise<T> {
  readonly #source: PageSource<T>
  #first: Promise<Page<T>> | undefined

  constructor(source: PageSource<T>) {
    this.#source = source
  }

  /** Only in the type, of which promises demand it. */
  declare readonly [Symbol.toStringTag]: string

  async #one(): Promise<Page<T>> {
    const page = await this.#source.page()
    return { ...page, items: await this.#source.include(page.items, new Map()) }
  }

  /** Pages as they come, without related records. */
  async *#walk(): AsyncGenerator<Page<T>, void, undefined> {
    const seen = new Set<string>()
    let last = new Set<string>()
    let next: string | undefined
    do {
      const page = await this.#source.page(next, true)
      // A record created during the walk can push others to the next page, where they'd come a second time.
      const items = page.items.filter((item) => !last.has(idOf(item)))
      last = new Set(page.items.map(idOf).filter(Boolean))
      yield { ...page, items }
      next = page.links.next
      if (next && seen.has(next)) throw new LinkError('leads to a page read before')
      if (next) seen.add(next)
    } while (next)
  }

  // biome-ignore lint/suspicious/noThenProperty: it's a promise that starts when it's first awaited
  then<A = Page<T>, B = never>(
    resolve?: ((page: Page<T>) => A | PromiseLike<A>) | null,
    reject?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    this.#first ??= this.#one()
    return this.#first.then(resolve, reject)
  }

  catch<B = never>(reject?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<Page<T> | B> {
    return this.then(null, reject)
  }

  finally(done?: (() => void) | null): Promise<Page<T>> {
    return this.then().finally(done)
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for await (const page of this.pages()) yield* page.items
  }

  async *pages(): AsyncGenerator<Page<T>, void, undefined> {
    const known = new Map<string, unknown>()
    for await (const page of this.#walk()) yield { ...page, items: await this.#source.include(page.items, known) }
  }

  async toArray({ limit = 1e9 }: ToArrayOptions = {}): Promise<T[]> {
    const all: T[] = []
    for await (const page of this.#walk()) {
      all.push(...page.items)
      if (all.length > limit || (page.totalEntries > limit && page.links.next)) {
        throw new InputError(`The list has more than ${limit} records. Narrow it with where or iterate.`)
      }
    }
    return [...(await this.#source.include(all, new Map()))]
  }
}
