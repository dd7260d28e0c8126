import { compare } from './compare/compare.js'
import { describeDefinitions } from './definitions/describe.js'
import { type Drift, driftFrom } from './drift.js'
import { explain } from './explain.js'
import { describeFacts } from './facts/describe.js'
import { DocumentError } from './facts/document-error.js'
import { readFacts, writeFacts } from './facts/files.js'
import type { Facts } from './facts/table.js'
import { readDocument } from './read-document.js'
import { report } from './report.js'

export const usage = `Usage:
  pnpm api:check                 compares our definitions with the facts table
  pnpm api:check FILE            compares an OpenAPI 3 document, in JSON or YAML, with the table and our definitions
  pnpm api:check --update FILE   updates the facts table from an OpenAPI 3 document, in JSON or YAML
  pnpm api:check --help          prints this text
`

/** What a command prints, and the code it exits with. */
export interface Outcome {
  readonly output: string
  /** 0: nothing differs, or help was requested. 1: something differs. 2: nothing was compared, and `output` says why. */
  readonly exitCode: 0 | 1 | 2
}

/** Runs the command line. */
export async function main(args: readonly string[]): Promise<Outcome> {
  if (args.includes('--help') || args.includes('-h')) return { output: usage, exitCode: 0 }
  const flags = args.filter((arg) => arg.startsWith('-'))
  const unknown = flags.find((flag) => flag !== '--update')
  if (unknown !== undefined) return misuse(`There is no option ${unknown}.`)
  const isUpdate = flags.length > 0
  const [file, ...others] = args.filter((arg) => !flags.includes(arg))
  if (others.length > 0) return misuse('Only one FILE can be given.')
  if (isUpdate && file === undefined) return misuse('--update needs a FILE.')
  const table = readFacts()
  if (file === undefined) return check(table)
  const drift = driftIn(file, table)
  if (drift instanceof DocumentError) return { output: `${drift.message}\n`, exitCode: 2 }
  if (!isUpdate) return check(drift.facts, drift)
  writeFacts(drift.facts)
  return { output: 'Updated the facts. Run pnpm format, and review the difference.\n', exitCode: 0 }
}

function misuse(problem: string): Outcome {
  return { output: `${problem}\n\n${usage}`, exitCode: 2 }
}

function driftIn(file: string, table: Facts): Drift | DocumentError {
  try {
    return driftFrom(readDocument(file), table)
  } catch (error) {
    if (error instanceof DocumentError) return error
    throw error
  }
}

async function check(facts: Facts, drift?: Drift): Promise<Outcome> {
  const comparison = compare(describeFacts(facts), await describeDefinitions())
  const explanation = explain(comparison.differences)
  const changes = drift?.differences ?? []
  const isFine = explanation.unexplained.length + explanation.unused.length + changes.length === 0
  return { output: `${report(comparison, explanation, changes)}\n`, exitCode: isFine ? 0 : 1 }
}
