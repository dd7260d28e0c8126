import { fieldOf } from '@cliniko/core'
import { View } from './view.js'

/** Records by the values of a field, hidden ones included. A record whose field is a list is in the group of each value. */
export class GroupedView<T extends object> extends View<T> {
  readonly groups = new Map<unknown, Set<T>>()
  readonly #field: string

  constructor(records: Iterable<T>, field: string) {
    super()
    this.#field = field
    for (const record of records) this.add(record)
  }

  protected override currentKeys(record: T): readonly unknown[] {
    return [fieldOf(record, this.#field) ?? null].flat()
  }

  protected override insert(record: T, values: readonly unknown[]): void {
    for (const value of values) {
      const group = this.groups.get(value)
      if (group) group.add(record)
      else this.groups.set(value, new Set([record]))
    }
  }

  protected override remove(record: T, values: readonly unknown[]): void {
    for (const value of values) this.groups.get(value)?.delete(record)
  }
}
