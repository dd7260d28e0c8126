import { saveFile, toCsv } from '@/lib/csv'

/** A table: its columns, and rows of texts and numbers. */
export interface TableData {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** Saves a table as a file. Numbers stay numbers. */
export async function downloadCsv(name: string, { columns, rows }: TableData): Promise<void> {
  saveFile(await toCsv([columns, ...rows]), `${name}.csv`)
}
