import { comparedQuery, unknown } from './shape.mjs'

/** @import { Fields, Operation, Shape } from './types.mjs' */

/** @type {Record<string, string>} */
const filterTypes = { 'date-time': 'datetime', int64: 'id' }

/**
 * Reads a facts table. Operations that only the older documentation has, such as `PUT`, are left out.
 *
 * @param {any} facts - The parsed JSON, with `resources`, `models` and `bodies`.
 * @returns {Operation[]}
 */
export function readFacts(facts) {
  const modelOf = reader(facts.models)
  return Object.entries(facts.resources).flatMap(([resource, { operations }]) =>
    operations
      .filter(({ origin }) => origin !== 'docs')
      .map(({ method, path, pathParams, query, filters, body, response, deprecated }) => ({
        resource,
        method,
        path,
        pathParams,
        query: comparedQuery.filter((name) => query.includes(name)),
        filters: Object.fromEntries(
          Object.entries(filters ?? {}).map(([field, type]) => [field, filterTypes[type] ?? type]),
        ),
        body: body ? bodyOf(facts, body) : undefined,
        answer: answerOf(response),
        isDeprecated: deprecated === true,
      })),
  )

  /** @param {any} response @returns {Shape | undefined} */
  function answerOf({ model, inline }) {
    if (inline) return { type: 'object', isNullable: false, fields: modelOf.fields(inline) }
    // What a whole answer lists is there in every answer; of what is inside of it the table doesn't always say.
    return model ? modelOf.named(model, false) : undefined
  }
}

/** @param {any} facts @param {string} name - Such as `Patient.create`. @returns {Shape} */
function bodyOf(facts, name) {
  const [model = '', kind = ''] = name.split('.')
  const { fields, required = [], requiredInferred = [] } = facts.bodies[model][kind]
  const isRequired = new Set([...required, ...requiredInferred])
  return { type: 'object', isNullable: false, fields: reader(facts.models, true).fields(fields, isRequired, true) }
}

/**
 * @param {any} models
 * @param {boolean | undefined} [isOptionalInside] - Whether a property may be left out where nothing is said of it.
 */
function reader(models, isOptionalInside) {
  /** @param {string} name @param {boolean} [isOptional] @returns {Shape} */
  function named(name, isOptional) {
    const model = models[name]
    if (!model) return { ...unknown, name }
    if (model.union)
      return { type: 'union', isNullable: false, name, members: model.union.map((one) => named(one, isOptional)) }
    const isRequired = model.required && new Set(model.required)
    return { type: 'object', isNullable: false, name, fields: fields(model.fields, isRequired, isOptional) }
  }

  /** @param {any} all @param {Set<string>} [isRequired] @param {boolean} [isOptional] @returns {Fields} */
  function fields(all, isRequired, isOptional = isOptionalInside) {
    return Object.fromEntries(
      Object.entries(all).map(([name, fact]) => [
        name,
        {
          shape: shapeOf(fact),
          isOptional: isRequired ? !isRequired.has(name) : isOptional,
          isDeprecated: fact.deprecated === true,
        },
      ]),
    )
  }

  /** @param {any} fact @returns {Shape} */
  function shapeOf(fact) {
    if (typeof fact === 'string') return named(fact)
    const base = { isNullable: fact.nullable === true }
    switch (fact.type) {
      case 'link':
        return { ...base, type: 'link', to: fact.toAny ?? [fact.to], isMany: fact.many }
      case 'object':
        return { ...base, type: 'object', fields: fields(fact.fields, fact.required && new Set(fact.required)) }
      case 'array':
        return { ...base, type: 'array', items: shapeOf(fact.items) }
      case 'union':
        return { ...base, type: 'union', members: fact.oneOf.map((one) => named(one)) }
      case 'integer':
        return { ...base, type: 'number', values: fact.enum }
      default:
        return { ...base, type: fact.type, values: fact.enum }
    }
  }

  return { named, fields }
}
