/** A table: its columns, and rows of texts and numbers. */
export interface TableData {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/**
 * Returns a table as CSV for spreadsheets. A text that a spreadsheet would run as a formula is escaped. Numbers, negative ones
 * too, stay numbers.
 */
export async function toCsv({ columns, rows }: TableData): Promise<string> {
  const { unparse } = await import('papaparse')
  // The mark makes Excel read it as UTF-8.
  return `\uFEFF${unparse({ fields: [...columns], data: rows.map((row) => [...row]) }, { escapeFormulae: true })}\r\n`
}

/** Saves a table as a file. */
export async function downloadCsv(name: string, table: TableData): Promise<void> {
  const url = URL.createObjectURL(new Blob([await toCsv(table)], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${name}.csv`
  link.click()
  URL.revokeObjectURL(url)
}
