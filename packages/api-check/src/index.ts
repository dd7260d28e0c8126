export { compare } from './compare/compare.js'
export type { Category, Comparison, Difference } from './compare/findings.js'
export { describeDefinitions } from './definitions/describe.js'
export type { ApiOperation, Shape } from './description.js'
export { type Drift, driftFrom } from './drift.js'
export { type Exception, exceptions } from './exceptions.js'
export { type Explanation, explain } from './explain.js'
export { describeFacts } from './facts/describe.js'
export { DocumentError } from './facts/document-error.js'
export { readFacts, writeFacts } from './facts/files.js'
export { factsFromOpenApi } from './facts/from-open-api.js'
export { isOpenApi, type OpenApiDocument } from './facts/open-api.js'
export type {
  Contract,
  Facts,
  FieldsFacts,
  InlineFacts,
  ModelFacts,
  ObjectFacts,
  OperationFacts,
  TypeFacts,
} from './facts/table.js'
export { updateFacts } from './facts/update.js'
export { main } from './main.js'
export { readDocument } from './read-document.js'
export { report } from './report.js'
