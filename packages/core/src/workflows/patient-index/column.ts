/**
 * The words of all patients in one text, row by row. A search through one long text is the runtime's own, and takes a tenth of
 * the time that a loop over 20,000 short ones takes.
 */
export interface Column {
  /** Each word has a space before and after it, and each row begins with a line break. */
  readonly text: string
  /** Where each row begins, and where the last one ends. */
  readonly starts: Uint32Array
}

/** Creates a column of the words of each row. */
export function createColumn(rows: readonly (readonly string[])[]): Column {
  const lines = rows.map((words) => (words.length ? `\n ${words.join(' ')} ` : '\n'))
  const starts = new Uint32Array(rows.length + 1)
  for (const [row, line] of lines.entries()) starts[row + 1] = (starts[row] ?? 0) + line.length
  return { text: lines.join(''), starts }
}

/**
 * Finds the rows with words that contain a part, and raises their points: 5 for a whole word, 4 for the beginning of a word, 3
 * for another part of it.
 *
 * @param part - A space in front allows only beginnings of words; one at each end, only whole words.
 * @param fixed - The points for any match instead.
 */
export function raisePoints(points: Uint8Array, { text, starts }: Column, part: string, fixed?: number): void {
  const [isStart, isEnd] = [part.startsWith(' '), part.endsWith(' ')]
  let row = 0
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
    while ((starts[row + 1] ?? 0) <= at) row++
    const startsWord = isStart || text[at - 1] === ' '
    const endsWord = isEnd || text[at + part.length] === ' '
    const worth = fixed ?? (startsWord ? (endsWord ? 5 : 4) : 3)
    if (worth > (points[row] ?? 0)) points[row] = worth
  }
}
