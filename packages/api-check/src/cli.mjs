// `pnpm api:check FILE`: what our definitions miss, add or contradict of the API that the file describes.
import { readFileSync } from 'node:fs'
import { compare, explain, readDefinitions, readDescription, report } from './index.mjs'

const [file] = process.argv.slice(2)
if (!file) {
  process.stderr.write('Usage: pnpm api:check FILE (an OpenAPI 3 document or a facts table, in JSON)\n')
  process.exit(2)
}

const comparison = compare(readDescription(JSON.parse(readFileSync(file, 'utf8'))), readDefinitions())
const explanation = explain(comparison.differences)
process.stdout.write(`${report(comparison, explanation)}\n`)
process.exitCode = explanation.unexplained.length + explanation.unused.length > 0 ? 1 : 0
