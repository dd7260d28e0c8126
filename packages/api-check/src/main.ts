import { readFileSync } from 'node:fs'
import { compare } from './compare/compare.js'
import { describeDefinitions } from './definitions/describe.js'
import { explain } from './explain.js'
import { describeFacts } from './facts/describe.js'
import { readFacts, writeFacts } from './facts/files.js'
import { factsFromOpenApi } from './facts/from-open-api.js'
import { isOpenApi } from './facts/open-api.js'
import type { Facts } from './facts/table.js'
import { updateFacts } from './facts/update.js'
import { report } from './report.js'

export const usage = `Usage:
  pnpm api:check                 compares our definitions with the facts table
  pnpm api:check FILE            compares our definitions with an OpenAPI 3 document, in JSON
  pnpm api:check --update FILE   updates the facts table from an OpenAPI 3 document, in JSON
`

/** What a command prints, and the code it exits with. */
export interface Outcome {
  readonly output: string
  readonly exitCode: number
}

/** Runs the command line. */
export async function main(args: readonly string[]): Promise<Outcome> {
  const [file] = args.filter((arg) => arg !== '--update')
  const isUpdate = args.includes('--update')
  if (args.length > (isUpdate ? 2 : 1) || (isUpdate && !file) || file?.startsWith('-')) {
    return { output: usage, exitCode: 2 }
  }
  const table = readFacts()
  const facts = file ? factsInFile(file, table) : table
  if (!isUpdate) return check(facts)
  writeFacts(updateFacts(table, facts))
  return { output: 'Updated the facts. Run pnpm format, and review the difference.\n', exitCode: 0 }
}

async function check(facts: Facts): Promise<Outcome> {
  const comparison = compare(describeFacts(facts), await describeDefinitions())
  const explanation = explain(comparison.differences)
  const isFine = explanation.unexplained.length + explanation.unused.length === 0
  return { output: `${report(comparison, explanation)}\n`, exitCode: isFine ? 0 : 1 }
}

function factsInFile(file: string, table: Facts): Facts {
  const document: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (!isOpenApi(document))
    throw new TypeError(`${file} is not an OpenAPI 3 document: it has no "openapi" or no "paths".`)
  return factsFromOpenApi(document, table)
}
