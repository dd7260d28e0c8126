import { propertyOf } from './property.js'
import type { Facts, FieldsFacts, InlineFacts, ModelFacts, ObjectFacts, TypeFacts } from './table.js'

/**
 * Updates the facts table with the facts of a document, and keeps what a document may not say: where links point to, the
 * names of known sets of values, and which fields the API requires in a body although the document doesn't mark them.
 */
export function updateFacts(table: Facts, document: Facts): Facts {
  return {
    ...(document.api && { api: document.api }),
    resources: document.resources,
    models: mapValues(document.models, (model, name) => updateModel(propertyOf(table.models, name), model)),
    bodies: mapValues(document.bodies, (body, name) => updateBody(propertyOf(table.bodies, name), body)),
  }
}

function updateModel(before: ModelFacts | undefined, model: ModelFacts): ModelFacts {
  if (!before?.fields || !model.fields) return model
  return { ...model, fields: updateFields(before.fields, model.fields) }
}

function updateBody(before: ObjectFacts | undefined, body: ObjectFacts): ObjectFacts {
  const { required = [], otherRules, fields } = body
  const alsoRequired =
    before?.alsoRequired?.filter((name) => propertyOf(fields, name) && !required.includes(name)) ?? []
  return {
    ...(required.length && { required }),
    ...(alsoRequired.length && { alsoRequired }),
    ...(otherRules && { otherRules }),
    fields: updateFields(before?.fields, fields),
  }
}

function updateFields(before: FieldsFacts | undefined, fields: FieldsFacts): FieldsFacts {
  return mapValues(fields, (type, name) => updateType(propertyOf(before, name), type))
}

function updateType(before: TypeFacts | undefined, type: TypeFacts): TypeFacts {
  if (typeof before !== 'object' || typeof type !== 'object') return type
  const { enum: values, ...rest } = type
  return {
    ...(type.type === 'link' && unsaidTarget(before, type)),
    ...(before.values ? { values: before.values } : values && { enum: values }),
    ...rest,
    ...(type.fields && { fields: updateFields(before.fields, type.fields) }),
    ...(type.items && { items: updateType(before.items, type.items) }),
  }
}

/** Returns what the table knows about a link's target, as far as the document doesn't say another. */
function unsaidTarget(before: InlineFacts, link: InlineFacts): Partial<InlineFacts> {
  const { to, toAny, many, under, via } = before
  const isSame = !link.to || (link.to === to && link.under === under && link.via === via) || toAny?.includes(link.to)
  return {
    ...(isSame && to && { to }),
    ...(isSame && toAny && { toAny }),
    ...((isSame || link.under) && many !== undefined && { many }),
    ...(isSame && under && { under }),
    ...(isSame && via && { via }),
  }
}

/** Maps the values of an object, and sorts its keys. */
function mapValues<T>(
  object: { readonly [name: string]: T },
  map: (value: T, name: string) => T,
): { [name: string]: T } {
  const sorted = Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(sorted.map(([name, value]) => [name, map(value, name)]))
}
