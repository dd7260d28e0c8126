import { matchesFilter } from '@cliniko/core'

/** What every table holds. */
export interface Stored {
  readonly id: string
}

/** The records of one resource, by id. */
export class Table<T extends Stored> extends Map<string, T> {
  /** Adds a record under its own id. */
  add(record: T): T {
    this.set(record.id, record)
    return record
  }

  /** A record to look at, which its caller doesn't change. `get` hands it out for changes. */
  peek(id: string): T | undefined {
    return this.get(id)
  }

  /**
   * The records whose field has this value, hidden ones too.
   * @param field - A filter's field, such as `patient_id`: the id that the link `patient` leads to.
   * @example table.by('booking_id', appointment.id)
   */
  by(field: string, value: string): T[] {
    const filter = { field, type: 'id', operator: 'eq', value } as const
    return [...this.values()].filter((record) => matchesFilter(record, filter))
  }
}
