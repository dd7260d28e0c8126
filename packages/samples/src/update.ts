import type { Fence } from './fences.mjs'

/** Returns a page in which the outputs show what their fences printed. */
export function withOutputs(text: string, printed: ReadonlyMap<Fence, string>): string {
  const lines = text.split('\n')
  // From the end, so that lines keep their numbers until they are written.
  for (const [{ output }, shown] of [...printed].toReversed()) {
    if (!output) continue
    const count = output.code.split('\n').length - 1
    const code = shown.split('\n').slice(0, -1)
    lines.splice(output.line - 1, count, ...code.map((line) => (line ? output.indent + line : line)))
  }
  return lines.join('\n')
}
