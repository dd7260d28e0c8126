import type { Field, Fields, LinkShape, ScalarShape, Shape } from '../description.js'
import { propertyOf } from '../facts/property.js'
import type { Category, Findings } from './findings.js'
import { compareNames, deprecationDifference } from './names.js'
import { compareRules } from './rules.js'

/** A place in a body or model, as the report names it. */
export interface Place {
  /** `model Patient.phone_numbers`. */
  readonly subject: string
  /** Stands between the subject and the name of a field. Default: `.`. */
  readonly separator?: string
}

export interface Context {
  readonly resource: string
  readonly category: Category
  /** The first word of a subject. */
  readonly word: 'model' | 'body'
  readonly findings: Findings
}

type Report = (what: string) => void

/** Compares a type of the API with ours. */
export function compareShapes(at: Place, api: Shape, own: Shape, context: Context): void {
  const report: Report = (what) => reportAt(at, api, what, context)
  // Our definitions say nothing about lengths and ranges, unlike the facts.
  if (api.rules && own.rules && api.type === own.type) compareRules(api.rules, own.rules, report)
  if (api.type === 'unknown') {
    // Only the facts know that the API doesn't say. Without rules, it's a model inside itself.
    if (api.rules && own.rules && own.type !== 'unknown') report(`type is ${printType(own)}, not unknown`)
    return
  }
  if (api.isNullable && !own.isNullable) report('null is missing')
  if (!api.isNullable && own.isNullable) report('null is added')

  if (isScalar(api) && isScalar(own) && api.type === own.type) {
    compareValues(api, own, report)
  } else if (api.type === 'link' && own.type === 'link') {
    compareLinks(api, own, report)
  } else if (api.type === 'array' && own.type === 'array') {
    compareShapes({ subject: `${at.subject}[]` }, api.items, own.items, context)
  } else if (api.type === 'object' && own.type === 'object') {
    compareFields(at, api.fields, own.fields, context)
  } else if (api.type === 'union' && own.type === 'union') {
    compareMembers(at, api.members, own.members, report, context)
  } else if (api.type !== own.type) {
    report(`type is ${printType(own)}, not ${printType(api)}`)
  }
}

function compareFields(at: Place, api: Fields, own: Fields, context: Context): void {
  const placeOf = (name: string): Place => ({ subject: `${at.subject}${at.separator ?? '.'}${name}` })
  const { resource, category, findings } = context
  const ownNames = Object.keys(own).filter((name) => !isOnlyInType(name))
  compareNames(Object.keys(api), ownNames, (name, what) =>
    findings.add({ resource, category, subject: placeOf(name).subject, what }),
  )
  for (const [name, apiField] of Object.entries(api)) {
    const ownField = propertyOf(own, name)
    const place = placeOf(name)
    findings.check(category, place.subject)
    if (ownField) compareField(place, apiField, ownField, context)
  }
}

function compareField(at: Place, api: Field, own: Field, context: Context): void {
  const report: Report = (what) => reportAt(at, api.shape, what, context)
  if (api.isOptional === true && own.isOptional === false) report('required here')
  if (api.isOptional === false && own.isOptional) report('optional here')
  const deprecation = deprecationDifference(api, own)
  if (deprecation) report(deprecation)
  compareShapes(at, api.shape, own.shape, context)
}

/** Compares the members of unions: models by name, other types in order. */
function compareMembers(
  at: Place,
  api: readonly Shape[],
  own: readonly Shape[],
  report: Report,
  context: Context,
): void {
  const unpaired = new Set(own)
  for (const [index, apiMember] of api.entries()) {
    const name = modelName(apiMember)
    const ownMember = name ? own.find((member) => modelName(member) === name) : own[index]
    if (!ownMember) {
      report(`member ${printMember(apiMember)} missing`)
      continue
    }
    unpaired.delete(ownMember)
    // A model is reported under its own name, once for all the places it is used in.
    const place = name ? { subject: `${context.word} ${name}` } : { subject: `${at.subject}<${index + 1}>` }
    compareShapes(place, apiMember, ownMember, context)
  }
  for (const member of unpaired) report(`member ${printMember(member)} added`)
}

function compareValues(api: ScalarShape, own: ScalarShape, report: Report): void {
  const print = (value: string | number) => JSON.stringify(value)
  if (api.values && own.values) {
    for (const value of api.values) if (!own.values.includes(value)) report(`value ${print(value)} missing`)
    for (const value of own.values) if (!api.values.includes(value)) report(`value ${print(value)} added`)
  } else if (api.values) {
    report('has no known values here')
  } else if (own.values && !own.isOpen) {
    report(`limited to ${own.values.map(print).join(', ')} here`)
  }
}

function compareLinks(api: LinkShape, own: LinkShape, report: Report): void {
  if (api.isMany !== undefined && api.isMany !== own.isMany) {
    report(own.isMany ? 'points to many, not one' : 'points to one, not many')
  }
  const [apiTarget, ownTarget] = [printTargets(api), printTargets(own)]
  if (apiTarget && apiTarget !== ownTarget) report(`points to ${ownTarget || 'anything'}, not ${apiTarget}`)
  else if (api.url && own.url && api.url !== own.url) report(`its URL is ${own.url}, not ${api.url}`)
}

function reportAt({ subject }: Place, api: Shape, what: string, { resource, category, findings }: Context): void {
  findings.add({ resource, category, subject, what, note: linkNote(api) })
}

/** Says that a line is about a link, so that an exception can be about links alone. */
function linkNote(shape: Shape): string {
  if (shape.type !== 'link') return ''
  return shape.isMany ? ' (links)' : ' (link)'
}

/** Whether a property carries a type and never exists at run time: `~to`. */
function isOnlyInType(name: string): boolean {
  return name.startsWith('~')
}

function isScalar(shape: Shape): shape is ScalarShape {
  return shape.type === 'string' || shape.type === 'number' || shape.type === 'boolean'
}

function modelName(shape: Shape): string | undefined {
  return 'name' in shape ? shape.name : undefined
}

function printMember(shape: Shape): string {
  return modelName(shape) ?? shape.type
}

function printType(shape: Shape): string {
  return shape.type === 'union' ? shape.members.map(printMember).join(' | ') : shape.type
}

function printTargets({ to }: LinkShape): string {
  return [...to].sort().join(' or ')
}
