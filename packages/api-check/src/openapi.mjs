import { comparedQuery, paramsOf, unknown } from './shape.mjs'

/** @import { Fields, Operation, Shape } from './types.mjs' */

const methods = ['get', 'post', 'put', 'patch', 'delete']

/**
 * How a document may call the type of a filter. The longer names come first, so that they are found first.
 * @type {Record<string, string>}
 */
const filterTypes = {
  'date-time': 'datetime',
  datetime: 'datetime',
  int64: 'id',
  integer: 'integer',
  string: 'string',
  boolean: 'boolean',
  array: 'array',
  date: 'date',
}

/**
 * Reads an OpenAPI 3 document. A group's name, by which differences are listed, is the path's first segment.
 *
 * @param {any} document - The parsed JSON.
 * @returns {Operation[]}
 */
export function readOpenApi(document) {
  const read = reader(document)
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods
      .filter((method) => item[method])
      .map((method) => {
        const operation = item[method]
        const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(read.resolve)
        const query = parameters.filter((parameter) => parameter.in === 'query')
        const body = jsonOf(read.resolve(operation.requestBody))
        return {
          resource: path.split('/').find(Boolean) ?? path,
          method: method.toUpperCase(),
          path,
          pathParams: paramsOf(path),
          query: comparedQuery.filter((name) => query.some((parameter) => parameter.name === name)),
          filters: filtersOf(query.find(({ name }) => name === 'q[]')),
          body: body && read.shapeOf(body),
          answer: answerOf(operation.responses),
          isDeprecated: operation.deprecated === true,
        }
      }),
  )

  /** @param {any} responses @returns {Shape | undefined} */
  function answerOf(responses) {
    const [, response] = Object.entries(responses ?? {}).find(([status]) => status.startsWith('2')) ?? []
    const schema = jsonOf(read.resolve(response))
    if (!schema) return undefined
    const shape = read.shapeOf(schema)
    // A list answers with the records beside their number.
    const list = Object.values(shape.fields ?? {}).find((field) => field.shape.type === 'array')
    const answer = (shape.fields?.total_entries && list?.shape.items) || shape
    // What an answer lists is there in every answer, unless the document names what is.
    return read.isEverythingThere(answer)
  }
}

/** The schema of a body or an answer. @param {any} content */
function jsonOf(content) {
  const [, media] = Object.entries(content?.content ?? {}).find(([type]) => /json/.test(type)) ?? []
  return media?.schema
}

/**
 * The filters of a list: the properties of the parameter's schema or, where it has none, the lines of its description
 * that hold a field's name and a type.
 *
 * @param {any} parameter
 * @returns {Record<string, string>}
 */
function filtersOf(parameter) {
  const properties = parameter?.schema?.properties ?? parameter?.schema?.items?.properties
  if (properties) {
    return Object.fromEntries(
      Object.entries(properties).map(([field, { type, format }]) => [
        field,
        filterTypes[format] ?? filterTypes[type] ?? type,
      ]),
    )
  }
  const lines = (parameter?.description ?? '').split(/\n|<br ?\/?>|<\/(?:li|tr)>/)
  return Object.fromEntries(
    lines.flatMap((/** @type {string} */ line) => {
      const [, field, rest = ''] = /^[^a-z]*([a-z][a-z0-9_]*)\b(.*)$/.exec(line.replace(/<[^>]*>/g, ' ')) ?? []
      const name = Object.keys(filterTypes).find((type) => new RegExp(`\\b${type}\\b`).test(rest))
      return field && name ? [[field, filterTypes[name]]] : []
    }),
  )
}

/** @param {any} document */
function reader(document) {
  const open = new Set()

  /** @param {any} node */
  function resolve(node) {
    if (!node?.$ref) return node
    return node.$ref
      .replace(/^#\//, '')
      .split('/')
      .reduce((at, key) => at?.[key.replaceAll('~1', '/').replaceAll('~0', '~')], document)
  }

  /** @param {any} node @returns {Shape} */
  function shapeOf(node) {
    if (!node?.$ref) return plain(node ?? {})
    // A schema inside of itself is compared once.
    if (open.has(node.$ref)) return unknown
    open.add(node.$ref)
    const shape = { ...plain(resolve(node) ?? {}), name: node.$ref.split('/').at(-1) }
    open.delete(node.$ref)
    return shape
  }

  /** @param {any} schema @returns {Shape} */
  function plain(schema) {
    const types = [schema.type].flat().filter((type) => type !== undefined)
    const options = schema.oneOf ?? schema.anyOf
    const base = {
      isNullable:
        schema.nullable === true || types.includes('null') || options?.some(({ type }) => type === 'null') === true,
    }
    if (schema.allOf) {
      const parts = schema.allOf.map(shapeOf)
      const whole = parts.find(({ fields }) => !fields) ?? {
        ...parts.at(-1),
        fields: Object.assign({}, ...parts.map(({ fields }) => fields)),
      }
      return { ...whole, isNullable: base.isNullable || parts.some(({ isNullable }) => isNullable) }
    }
    if (options) {
      const members = options.filter(({ type }) => type !== 'null').map(shapeOf)
      if (members.length === 1) return { ...members[0], isNullable: base.isNullable || members[0].isNullable }
      return { ...base, type: 'union', members }
    }
    const type = types.find((one) => one !== 'null') ?? (schema.properties ? 'object' : undefined)
    const values = schema.enum?.filter((value) => value !== null)
    if (type === 'array') return { ...base, type, items: shapeOf(schema.items) }
    if (type === 'integer' || type === 'number') return { ...base, type: 'number', values }
    if (type === 'string' || type === 'boolean') return { ...base, type, values }
    if (type !== 'object' || !schema.properties) return { ...unknown, ...base }
    const fields = fieldsOf(schema)
    if (isSelf(fields)) return { ...base, type: 'self' }
    // Only its address says where a link leads, and a document has no addresses.
    if (Object.keys(fields).join() === 'links' && fields.links?.shape.type === 'self') return { ...base, type: 'link' }
    return { ...base, type: 'object', fields }
  }

  /** @param {any} schema @returns {Fields} */
  function fieldsOf({ properties, required }) {
    return Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => [
        name,
        {
          shape: shapeOf(schema),
          isOptional: required && !required.includes(name),
          isDeprecated: schema.deprecated === true,
        },
      ]),
    )
  }

  /** @param {Fields} fields */
  function isSelf(fields) {
    const names = Object.keys(fields)
    return names.includes('self') && names.every((name) => ['self', 'next', 'previous'].includes(name))
  }

  /** @param {Shape} shape @returns {Shape} */
  function isEverythingThere(shape) {
    if (shape.members) return { ...shape, members: shape.members.map(isEverythingThere) }
    if (!shape.fields) return shape
    const fields = Object.entries(shape.fields).map(([name, field]) => [name, { isOptional: false, ...defined(field) }])
    return { ...shape, fields: Object.fromEntries(fields) }
  }

  return { resolve, shapeOf, isEverythingThere }
}

function defined(object) {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined))
}
