import type { ApiOperation } from '../description.js'
import { type Comparison, createFindings } from './findings.js'
import { compareOperations, titleOf } from './operation.js'
import { isSameOperation, pairOperations } from './pair.js'

/**
 * Compares the API with our definitions.
 *
 * @param api - The operations the API has.
 * @param own - The operations we define.
 */
export function compare(api: readonly ApiOperation[], own: readonly ApiOperation[]): Comparison {
  const findings = createFindings()
  for (const operation of api) findings.check('operations', `operation ${titleOf(operation)}`)
  for (const pair of pairOperations(api, own)) {
    if (!pair.own) {
      report(pair.api, 'missing')
    } else if (!pair.api) {
      report(pair.own, 'added')
    } else {
      if (!isSameOperation(pair.api, pair.own)) report(pair.api, `is ${titleOf(pair.own)} here`)
      compareOperations(pair.api, pair.own, findings)
    }
  }
  return findings.comparison

  function report(operation: ApiOperation, what: string) {
    const { resource } = operation
    findings.add({ resource, category: 'operations', subject: `operation ${titleOf(operation)}`, what })
  }
}
