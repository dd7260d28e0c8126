/**
 * What a spreadsheet would run as a formula when it opens the file. Numbers with a sign are spared: `+61 491 570 156` stays
 * readable.
 */
const formula = /^[=@\t\r]|^[+-](?![\d\s(),.]*$)/

/** Tells a spreadsheet that the file is UTF-8. */
const byteOrderMark = '\uFEFF'

/** Turns rows of texts into CSV, which a spreadsheet opens without running anything. The first row is the head. */
export async function toCsv(rows: readonly (readonly (string | null | undefined)[])[]): Promise<string> {
  const { unparse } = await import('papaparse')
  return byteOrderMark + unparse(rows as string[][], { escapeFormulae: formula, newline: '\r\n' })
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
