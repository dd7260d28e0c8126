import { idOf, isPlain } from '../fields.js'
import { problemIn, type Rules } from '../http/check.js'
import { InputError, LinkError } from '../http/errors.js'
import { maxPerPage } from '../operation/query.js'
import type { Included } from '../relations/included.js'
import type { Page } from './params.js'

/** Limits of `toArray`. */
export interface ToArrayOptions {
  /** The most records to collect. A longer list throws: it is never cut off. Default: no limit. */
  readonly limit?: number
}

/**
 * A list that has not been requested yet. Await it for its first page, iterate over it for all records. Nothing is sent
 * before.
 */
export interface PagePromise<T> extends Promise<Page<T>>, AsyncIterable<T> {
  /** Iterates over all pages from this one on. Each is requested when you continue. */
  pages(): AsyncIterable<Page<T>>
  /**
   * Collects all records from this page on. Related records are fetched once for all of them.
   * @throws {@link InputError} if there are more than `limit`.
   */
  toArray(options?: ToArrayOptions): Promise<T[]>
}

/** A list whose records have the related records that `include` names. */
export type IncludedPage<T, I> = PagePromise<Included<T, I>>

/** Fetches the pages of one list. */
export interface PageSource<T> {
  /**
   * Fetches the first page, or the page that a link points to.
   * @param perPage - Records per page, unless the request says.
   * @param allPages - Whether all pages after it are wanted as well. A proxy may return them in one.
   */
  fetchPage(link?: string, perPage?: number, allPages?: boolean): Promise<Page<T>>
  /**
   * Adds related records. Absent if the request includes none.
   * @param known - Related records that were fetched before. Those fetched now are added to it.
   */
  readonly include?: ((items: readonly T[], known: Map<string, unknown>) => Promise<readonly T[]>) | undefined
}

/** Returns the promise of a list. It fetches from `source` once it is awaited or iterated over. */
export function pagePromise<T>(source: PageSource<T>): PagePromise<T> {
  return new LazyList(source)
}

const toArrayRules: Rules = { limit: [(value) => typeof value === 'number' && value >= 0, 'a number from 0'] }

/** A class, because each request creates one: instances share their methods. */
class LazyList<T> implements PagePromise<T> {
  readonly #source: PageSource<T>
  #firstPage: Promise<Page<T>> | undefined

  constructor(source: PageSource<T>) {
    this.#source = source
  }

  /** Exists in the type only, because `Promise` requires it. */
  declare readonly [Symbol.toStringTag]: string

  // biome-ignore lint/suspicious/noThenProperty: this is a promise, which sends its request when it is first awaited
  then<A = Page<T>, B = never>(
    resolve?: ((page: Page<T>) => A | PromiseLike<A>) | null,
    reject?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    this.#firstPage ??= this.#fetchFirstPage()
    return this.#firstPage.then(resolve, reject)
  }

  catch<B = never>(reject?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<Page<T> | B> {
    return this.then(null, reject)
  }

  finally(callback?: (() => void) | null): Promise<Page<T>> {
    return this.then().finally(callback)
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for await (const page of this.pages()) yield* page.items
  }

  async *pages(): AsyncGenerator<Page<T>, void, undefined> {
    const known = new Map<string, unknown>()
    for await (const page of this.#plainPages()) {
      yield { ...page, items: await this.#withIncluded(page.items, known) }
    }
  }

  async toArray(options: ToArrayOptions = {}): Promise<T[]> {
    const problem = isPlain(options)
      ? problemIn(options, toArrayRules)
      : 'toArray takes an object, such as { limit: 500 }.'
    if (problem) throw new InputError(problem)
    const { limit = Number.POSITIVE_INFINITY } = options
    const records: T[] = []
    for await (const { items, totalEntries, links } of this.#plainPages(true)) {
      records.push(...items)
      // totalEntries shows it before all pages are fetched.
      if (records.length > limit || (totalEntries > limit && links.next)) {
        throw new InputError(`The list has more than ${limit} records. Narrow it with where, or iterate over it.`)
      }
    }
    return [...(await this.#withIncluded(records))]
  }

  async #fetchFirstPage(): Promise<Page<T>> {
    const page = await this.#source.fetchPage()
    return this.#source.include ? { ...page, items: await this.#withIncluded(page.items) } : page
  }

  /** Iterates over all pages, without related records. */
  async *#plainPages(allPages = false): AsyncGenerator<Page<T>, void, undefined> {
    const seenLinks = new Set<string>()
    let previousIds = new Set<string>()
    let link: string | undefined
    do {
      const page = await this.#source.fetchPage(link, maxPerPage, allPages)
      // A record that is created meanwhile pushes the last ones of a page to the next page, where they come again.
      const items = page.items.filter((item) => !previousIds.has(idOf(item)))
      yield { ...page, items }
      previousIds = new Set(page.items.map(idOf).filter(Boolean))
      link = page.links.next
      if (link && seenLinks.has(link)) throw new LinkError('points to a page seen before')
      if (link) seenLinks.add(link)
    } while (link)
  }

  async #withIncluded(items: readonly T[], known = new Map<string, unknown>()): Promise<readonly T[]> {
    return this.#source.include?.(items, known) ?? items
  }
}
