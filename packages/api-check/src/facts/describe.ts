import {
  type ApiOperation,
  type Fields,
  type LinkShape,
  type ObjectShape,
  type Shape,
  type ShapeRules,
  type UnionShape,
  unknownShape,
} from '../description.js'
import { propertyOf } from './property.js'
import { pickRules } from './rules.js'
import type { Facts, FieldsFacts, InlineFacts, ModelFacts, ObjectFacts, TypeFacts } from './table.js'

/** Describes the API by its facts. */
export function describeFacts(facts: Facts): ApiOperation[] {
  return Object.entries(facts.resources).flatMap(([resource, { operations }]) =>
    Object.entries(operations).map(([methodAndPath, operation]): ApiOperation => {
      const [method = '', path = ''] = methodAndPath.split(' ')
      const { query = [], requiredQuery = [], queryRules = {}, filters = {}, deprecated = false } = operation
      const {
        body,
        bodyRequired,
        bodyType,
        collection,
        response,
        responseType,
        status = 200,
        contract = {},
      } = operation
      return {
        resource,
        method,
        path,
        ids: [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
        ...{ query, requiredQuery, queryRules, filters, collection, status },
        body: body === undefined ? undefined : describeBody(facts, body),
        isBodyRequired: bodyRequired,
        bodyType: bodyType ?? (body && json),
        response: response === undefined ? undefined : describeResponse(facts, response),
        responseType: responseType ?? (response && json),
        isDeprecated: deprecated,
        contract,
        apiContract: facts.api ?? {},
      }
    }),
  )
}

const json = 'application/json'

function describeBody({ models, bodies }: Facts, name: string): Shape {
  const body = propertyOf(bodies, name)
  if (!body) throw new Error(`The facts have no body ${name}.`)
  // In a body, a field is optional unless the API says otherwise.
  return toShapes(models, { top: true, nested: true }).ofObject(body)
}

function describeResponse({ models }: Facts, response: TypeFacts): Shape {
  // A response has every field of its record. Whether nested objects do isn't always known.
  return toShapes(models, { top: false }).ofType(response)
}

/** Whether a field is optional where its object doesn't list the required ones. Undefined: unknown. */
interface Optional {
  /** Of the body or the record itself. */
  readonly top?: boolean
  /** Of the objects inside. */
  readonly nested?: boolean
}

interface Shapes {
  ofType(type: TypeFacts): Shape
  ofObject(object: ObjectFacts): ObjectShape
}

function toShapes(models: Facts['models'], optional: Optional): Shapes {
  const open = new Set<string>()
  return {
    ofType: (type) => ofType(type, optional.top),
    ofObject: (object) => ofObject(object, optional.top),
  }

  function ofType(type: TypeFacts, isOptional = optional.nested): Shape {
    return typeof type === 'string' ? ofName(type, isOptional) : ofInline(type, isOptional)
  }

  function ofName(name: string, isOptional: boolean | undefined): Shape {
    const model = propertyOf(models, name)
    if (!model) throw new Error(`The facts have no model ${name}.`)
    // A model inside itself is compared once.
    if (open.has(name)) return unknownShape
    open.add(name)
    const shape = ofModel(model, isOptional)
    open.delete(name)
    return { ...shape, name }
  }

  function ofModel(model: ModelFacts, isOptional: boolean | undefined): ObjectShape | UnionShape {
    if (model.fields) return ofObject(model, isOptional)
    return {
      type: 'union',
      isNullable: false,
      members: model.union.map((member) => ofType(member, isOptional)),
      rules: pickRules(model),
    }
  }

  function ofObject(
    { fields, required, alsoRequired, otherRules }: ObjectFacts,
    isOptional: boolean | undefined,
  ): ObjectShape {
    const names = alsoRequired ? [...(required ?? []), ...alsoRequired] : required
    return {
      type: 'object',
      isNullable: false,
      fields: ofFields(fields, names, isOptional),
      rules: otherRules ? { otherRules } : {},
    }
  }

  function ofFields(
    fields: FieldsFacts,
    required: readonly string[] | undefined,
    isOptional: boolean | undefined,
  ): Fields {
    return Object.fromEntries(
      Object.entries(fields).map(([name, type]) => [
        name,
        {
          shape: ofType(type),
          isOptional: required ? !required.includes(name) : isOptional,
          isDeprecated: typeof type === 'object' && type.deprecated === true,
        },
      ]),
    )
  }

  function ofInline(facts: InlineFacts, isOptional: boolean | undefined): Shape {
    const isNullable = facts.nullable === true
    switch (facts.type) {
      case 'object':
        return { ...ofObject({ fields: {}, ...facts }, isOptional), isNullable }
      case 'array':
        return {
          type: 'array',
          isNullable,
          items: facts.items === undefined ? unknownShape : ofType(facts.items),
          rules: rulesOf(facts),
        }
      case 'union':
        return ofUnion(facts, isNullable)
      case 'link':
        return { ...linkOf(facts), isNullable, rules: rulesOf(facts) }
      case 'integer':
        return { type: 'number', isNullable, values: facts.enum, rules: { ...rulesOf(facts), integer: true } }
      case 'self':
      case 'unknown':
        return { type: facts.type, isNullable, rules: rulesOf(facts) }
      default:
        return { type: facts.type, isNullable, values: facts.enum, rules: rulesOf(facts) }
    }
  }

  function linkOf({ to, toAny, many, under, via }: InlineFacts): LinkShape {
    const path = under ? `/${under}/…/${to}` : `/${to}`
    return {
      ...{ type: 'link', isNullable: false, to: toAny ?? (to ? [to] : []), isMany: many },
      url: to && !toAny ? `${path}${via ? `?q[]=${via}` : ''}` : undefined,
    }
  }

  function rulesOf(facts: InlineFacts): ShapeRules {
    return { ...pickRules(facts), ...(facts.values && { values: facts.values }) }
  }

  function ofUnion(facts: InlineFacts, isNullable: boolean): Shape {
    const members = (facts.oneOf ?? []).map((type) => ofType(type))
    const rules = rulesOf(facts)
    const [only] = members
    if (only && members.length === 1) {
      return { ...only, isNullable: isNullable || only.isNullable, rules: { ...only.rules, ...rules } }
    }
    return { type: 'union', isNullable, members, rules }
  }
}
