import type { Facts, FieldsFacts, InlineFacts, ModelFacts, ObjectFacts, TypeFacts } from './table.js'

/**
 * Updates the facts table with the facts of a document, and keeps what a document doesn't say: where links point to, and
 * which fields the API requires in a body though the document doesn't mark them.
 */
export function updateFacts(table: Facts, document: Facts): Facts {
  return {
    resources: document.resources,
    models: mapValues(document.models, (model, name) => updateModel(table.models[name], model)),
    bodies: mapValues(document.bodies, (body, name) => updateBody(table.bodies[name], body)),
  }
}

function updateModel(before: ModelFacts | undefined, model: ModelFacts): ModelFacts {
  if (!before?.fields || !model.fields) return model
  return { ...model, fields: updateFields(before.fields, model.fields) }
}

function updateBody(before: ObjectFacts | undefined, body: ObjectFacts): ObjectFacts {
  const required = [...new Set([...(before?.required ?? []), ...(body.required ?? [])])].filter(
    (name) => body.fields[name],
  )
  return { required: required.sort(), fields: updateFields(before?.fields, body.fields) }
}

function updateFields(before: FieldsFacts | undefined, fields: FieldsFacts): FieldsFacts {
  return mapValues(fields, (type, name) => updateType(before?.[name], type))
}

function updateType(before: TypeFacts | undefined, type: TypeFacts): TypeFacts {
  if (typeof before !== 'object' || typeof type !== 'object') return type
  return {
    ...(type.type === 'link' && targetOf(before)),
    ...type,
    ...(type.fields && { fields: updateFields(before.fields, type.fields) }),
    ...(type.items && { items: updateType(before.items, type.items) }),
  }
}

function targetOf({ to, toAny, many, under, via }: InlineFacts): Partial<InlineFacts> {
  return {
    ...(to && { to }),
    ...(toAny && { toAny }),
    ...(many !== undefined && { many }),
    ...(under && { under }),
    ...(via && { via }),
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
