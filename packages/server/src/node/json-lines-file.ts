import { appendFile } from 'node:fs/promises'

/** Options of {@link jsonLinesFile}. */
export interface JsonLinesFileOptions {
  /** Whether to wait until the disk has it, so that not even a power failure loses an event. Default: false. */
  readonly flush?: boolean
}

/**
 * Makes a sink for an audit: a function that appends events to a file, one line of JSON each. The file is created if it doesn't exist, for its
 * owner alone.
 *
 * Events that come in while a line is being written are written together. The file is opened for each write, so that it can be
 * rotated.
 *
 * @returns A function that resolves when the event is written, and rejects if it can't be.
 * @example
 * createProxy({ ...options, audit: jsonLinesFile('access.jsonl', { flush: true }) })
 */
export function jsonLinesFile(path: string, { flush = false }: JsonLinesFileOptions = {}) {
  let previous: Promise<unknown> = Promise.resolve()
  let next: { text: string; readonly written: Promise<void> } | undefined
  let isTorn = false

  async function write(): Promise<void> {
    const text = next?.text ?? ''
    next = undefined
    try {
      await appendFile(path, isTorn ? `\n${text}` : text, { mode: 0o600, flush })
      isTorn = false
    } catch (error) {
      // Part of a line may be in the file. The next one must not continue it.
      isTorn = true
      throw error
    }
  }

  return async (event: object): Promise<void> => {
    const line = `${JSON.stringify(event)}\n`
    if (next) {
      next.text += line
      return next.written
    }
    const written = previous.then(write)
    next = { text: line, written }
    previous = written.catch(() => {})
    return written
  }
}
