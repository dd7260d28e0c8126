import type { HidingField } from '@cliniko/core'
import { comparerOf, type Keys, keysOf, type Sort, sortRecords } from './sort.js'
import type { Stored } from './stored.js'
import { View } from './view.js'
import { isHidden } from './visibility.js'

/** Records in the order of some columns, without the hidden ones. */
export class SortedView<T extends Stored> extends View<T, Keys> {
  readonly records: T[]
  readonly #sort: Sort
  readonly #revealed: readonly HidingField[]
  readonly #compare: (a: Keys, b: Keys) => number

  /** @param revealed - Hidden records are included if these fields hide them. */
  constructor(records: readonly T[], sort: Sort, revealed: readonly HidingField[]) {
    super()
    const visible = records.filter((record) => !isHidden(record, revealed))
    this.records = sortRecords(visible, sort)
    this.#sort = sort
    this.#revealed = revealed
    this.#compare = comparerOf(sort)
  }

  /** Returns the first position from `from` to `to` whose record passes a test that all later ones pass too, or `to`. */
  firstPosition(passes: (record: T) => boolean, from = 0, to = this.records.length): number {
    let [low, high] = [from, to]
    while (low < high) {
      const middle = (low + high) >>> 1
      const record = this.records[middle]
      if (record === undefined || passes(record)) high = middle
      else low = middle + 1
    }
    return low
  }

  /** Whether a record has a value in the first column. */
  hasValue(record: T): boolean {
    return (this.filedKeys(record)?.[0] ?? null) !== null
  }

  protected override currentKeys(record: T): Keys | null {
    return isHidden(record, this.#revealed) ? null : keysOf(record, this.#sort)
  }

  protected override insert(record: T, keys: Keys): void {
    this.records.splice(this.#positionOf(keys), 0, record)
  }

  protected override remove(record: T, keys: Keys): void {
    const position = this.#positionOf(keys)
    if (this.records[position] === record) this.records.splice(position, 1)
  }

  #positionOf(keys: Keys): number {
    return this.firstPosition((record) => this.#compare(this.filedKeys(record) ?? [], keys) >= 0)
  }
}
