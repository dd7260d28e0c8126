import { digestOf } from './digest.js'
import type { OpenApiDocument, Schema } from './open-api.js'
import { propertyOf } from './property.js'
import { schemaReader } from './schemas.js'
import type { FieldsFacts, InlineFacts, ModelFacts, TypeFacts } from './table.js'

/**
 * Returns a digest of a schema and all that it refers to. Schemas that say the same in other ways have the same digest: a
 * model that is written where it is used, a reference to it, or a union of it alone.
 */
export function schemaDigest(document: OpenApiDocument, schema: Schema): string {
  // A reader of its own: the models of errors aren't models of the API.
  const { typeOf, models } = schemaReader(document)
  const digests = new Map<string, string>()
  const open: string[] = []
  return digestOfType(typeOf(schema))

  function digestOfType(type: TypeFacts): string {
    return typeof type === 'string' ? digestOfModel(type) : digestOfInline(type)
  }

  function digestOfModel(name: string): string {
    const known = digests.get(name)
    if (known) return known
    // A model inside itself is known by how far out it is, whatever its name.
    if (open.includes(name)) return `^${open.length - open.indexOf(name)}`
    open.push(name)
    const digest = digestOfInline(inlineOf(propertyOf(models, name)))
    open.pop()
    digests.set(name, digest)
    return digest
  }

  function digestOfInline({ fields, items, oneOf, enum: values, ...type }: InlineFacts): string {
    const members = oneOf?.map(digestOfType)
    const [only] = members ?? []
    const hasFlags = Object.keys(type).some((name) => name !== 'type')
    if (only && members?.length === 1 && !hasFlags) return only
    return digestOf({
      ...type,
      ...(members && { oneOf: members.sort() }),
      ...(values && { enum: [...values].sort() }),
      ...(items !== undefined && { items: digestOfType(items) }),
      ...(fields && { fields: digestsOfFields(fields) }),
    })
  }

  function digestsOfFields(fields: FieldsFacts) {
    return Object.fromEntries(Object.entries(fields).map(([name, type]) => [name, digestOfType(type)]))
  }
}

/** Returns a model as if it were written where it is used. */
function inlineOf(model: ModelFacts = { fields: {} }): InlineFacts {
  const rules = model.otherRules ? { otherRules: model.otherRules } : {}
  if (!model.fields) return { ...rules, type: 'union', oneOf: model.union }
  const { required, fields } = model
  return { ...rules, ...(required && { required }), type: 'object', fields }
}
