/** A row of a list: its element, and what shows a record in it. */
export interface Row<T> {
  readonly element: HTMLElement
  show(record: T): void
}

/**
 * Keeps one row for each record. A row stays the same element when its record changes, so that a button in it keeps the
 * focus.
 *
 * @returns A function that shows these records.
 */
export function rowsIn<T extends { readonly id: string }>(
  list: HTMLElement,
  createRow: (id: string) => Row<T>,
): (records: readonly T[]) => void {
  const rows = new Map<string, Row<T>>()
  return (records) => {
    const ids = new Set(records.map(({ id }) => id))
    for (const [id, row] of rows) {
      if (ids.has(id)) continue
      row.element.remove()
      rows.delete(id)
    }
    records.forEach((record, index) => {
      const row = rows.get(record.id) ?? createRow(record.id)
      rows.set(record.id, row)
      row.show(record)
      // Moving an element takes the focus from it.
      if (list.children[index] !== row.element) list.insertBefore(row.element, list.children[index] ?? null)
    })
  }
}
