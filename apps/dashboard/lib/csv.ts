/**
 * What a spreadsheet would run as a formula when it opens the file, in the wide forms of East Asian keyboards too. Numbers
 * with a sign are spared: `+61 491 570 156` stays readable.
 */
const formula = /^[=@\t\r\n\uff1d\uff20]|^[+\-\uff0b\uff0d](?![\d\s(),.]*$)/

/** Tells a spreadsheet that the file is UTF-8. */
const byteOrderMark = '\uFEFF'

/** A row of CSV. */
export type CsvRow = readonly (string | number | null | undefined)[]

/** Turns rows into CSV, which a spreadsheet opens without running anything. The first row is the head. */
export async function toCsv(rows: readonly CsvRow[]): Promise<string> {
  const { unparse } = await import('papaparse')
  return byteOrderMark + unparse(rows as unknown[][], { escapeFormulae: formula, newline: '\r\n' })
}

/** Saves a text as a file, as a click on a download link does. */
export function saveFile(content: string, name: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Some browsers begin the download in a later task.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
