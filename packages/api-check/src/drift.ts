import { compare } from './compare/compare.js'
import type { Comparison } from './compare/findings.js'
import { describeFacts } from './facts/describe.js'
import { DocumentError } from './facts/document-error.js'
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
 * Compares a document with the facts table. Also a difference is what our definitions say nothing about: lengths, ranges,
 * formats and other rules, parameters, statuses, content types, the path of the server, and security.
 *
 * What no fact is kept of is not compared: texts, examples, extensions, links and headers of responses, callbacks and
 * webhooks.
 *
 * @throws {DocumentError} if the document can't be read.
 */
export function driftFrom(document: OpenApiDocument, table: Facts): Drift {
  const own = describeFacts(table)
  try {
    const facts = updateFacts(table, factsFromOpenApi(document, table))
    return { facts, ...compare(describeFacts(facts), own) }
  } catch (cause) {
    if (cause instanceof DocumentError) throw cause
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new DocumentError(`The document can't be compared: ${reason}`, { cause })
  }
}
