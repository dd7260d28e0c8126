import { compare } from './compare/compare.js'
import type { Comparison } from './compare/findings.js'
import { describeFacts } from './facts/describe.js'
import { factsFromOpenApi } from './facts/from-open-api.js'
import type { OpenApiDocument } from './facts/open-api.js'
import type { Facts } from './facts/table.js'
import { updateFacts } from './facts/update.js'

/** What a document says, and where the facts table says something else. */
export interface Drift extends Comparison {
  /** The table, updated from the document. */
  readonly facts: Facts
}

/**
 * Compares a document with the facts table. Every change of a document since the table was updated is a difference, also
 * what our definitions say nothing about: lengths, ranges, formats, statuses and content types.
 *
 * @throws {DocumentError} if the document can't be read.
 */
export function driftFrom(document: OpenApiDocument, table: Facts): Drift {
  const facts = updateFacts(table, factsFromOpenApi(document, table))
  return { facts, ...compare(describeFacts(facts), describeFacts(table)) }
}
