import type { ApiOperation, Shape } from '../description.js'
import { propertyOf } from '../facts/property.js'
import { compareContracts } from './contract.js'
import type { Category, Findings } from './findings.js'
import { compareNames, deprecationDifference } from './names.js'
import { compareRules } from './rules.js'
import { compareShapes } from './shape.js'

/** Compares an operation of the API with our definition of it. */
export function compareOperations(api: ApiOperation, own: ApiOperation, findings: Findings): void {
  const { resource } = own
  const title = titleOf(api)
  const report = (category: Category, subject: string, what: string) =>
    findings.add({ resource, category, subject, what })

  compareIds()
  compareQuery()
  compareFilters()
  const deprecation = deprecationDifference(api, own)
  if (deprecation) report('operations', `operation ${title}`, deprecation)
  compareBodies()
  compareResponses()
  compareTransport()
  compareContracts(api.contract, own.contract, (what) => report('operations', `operation ${title}`, what))
  compareContracts(api.apiContract, own.apiContract, (what) => report('operations', 'api', what))

  function compareIds() {
    for (const id of api.ids) findings.check('path parameters', `path ${title} ${id}`)
    const parameters = own.ids.length ? `the parameters are ${own.ids.join(', ')}` : 'there are no parameters'
    compareNames(api.ids, own.ids, (id, what) =>
      report('path parameters', `path ${title} ${id}`, what === 'missing' ? parameters : what),
    )
  }

  function compareQuery() {
    for (const name of api.query) findings.check('query parameters', `query ${title} ${name}`)
    compareNames(api.query, own.query, (name, what) => report('query parameters', `query ${title} ${name}`, what))
    for (const name of api.query.filter((parameter) => own.query.includes(parameter))) {
      const reportQuery = (what: string) => report('query parameters', `query ${title} ${name}`, what)
      const [isRequired, isRequiredHere] = [api, own].map(({ requiredQuery }) => requiredQuery.includes(name))
      if (isRequired !== isRequiredHere) reportQuery(isRequiredHere ? 'required here' : 'optional here')
      if (api.queryRules && own.queryRules) {
        compareRules(propertyOf(api.queryRules, name), propertyOf(own.queryRules, name), reportQuery)
      }
    }
  }

  /** Compares what is said about a body and a response besides their types. */
  function compareTransport() {
    const facts = [
      ['the body is', printRequired(api.isBodyRequired), printRequired(own.isBodyRequired)],
      ['the body is', api.bodyType, own.bodyType],
      ['the response is', api.responseType, own.responseType],
      ['the status is', api.status, own.status],
    ] as const
    for (const [text, apiFact, ownFact] of facts) {
      if (apiFact === undefined || ownFact === undefined || apiFact === ownFact) continue
      report('operations', `operation ${title}`, `${text} ${ownFact}, not ${apiFact}`)
    }
    if (api.collection === own.collection || !api.response || !own.response) return
    const printList = (key: string | undefined) => (key ? `a list of ${key}` : 'one record')
    report('operations', `operation ${title}`, `returns ${printList(own.collection)}, not ${printList(api.collection)}`)
  }

  function compareFilters() {
    compareNames(Object.keys(api.filters), Object.keys(own.filters), (field, what) =>
      report('filters', `filter ${title} ${field}`, what),
    )
    for (const [field, type] of Object.entries(api.filters)) {
      findings.check('filters', `filter ${title} ${field}`)
      const ownType = propertyOf(own.filters, field)
      if (ownType && ownType !== type) report('filters', `filter ${title} ${field}`, `type is ${ownType}, not ${type}`)
    }
  }

  function compareBodies() {
    if (isOnlyInOne(api.body, own.body)) {
      report('operations', `operation ${title}`, own.body ? 'takes a body here' : 'takes no body here')
    }
    if (!api.body || !own.body) return
    const at = { subject: `body ${title}`, separator: ' ' }
    compareShapes(at, api.body, own.body, { resource, category: 'body fields', word: 'body', findings })
  }

  function compareResponses() {
    if (isOnlyInOne(api.response, own.response)) {
      report('operations', `operation ${title}`, own.response ? 'returns something here' : 'returns nothing here')
    }
    if (!api.response || !own.response) return
    const model = nameOf(api.response)
    const at = model ? { subject: `model ${model}` } : { subject: `model ${title}`, separator: ' ' }
    compareShapes(at, api.response, own.response, { resource, category: 'model fields', word: 'model', findings })
  }
}

/** The name of an operation in the report: `GET /patients/{id}`. */
export function titleOf({ method, path }: ApiOperation): string {
  return `${method} ${path}`
}

function printRequired(isRequired: boolean | undefined): string | undefined {
  if (isRequired === undefined) return undefined
  return isRequired ? 'required' : 'optional'
}

function isOnlyInOne(api: Shape | undefined, own: Shape | undefined): boolean {
  return (api === undefined) !== (own === undefined)
}

function nameOf(shape: Shape): string | undefined {
  return 'name' in shape ? shape.name : undefined
}
