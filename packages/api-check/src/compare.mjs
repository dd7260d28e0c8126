/** @import { Category, Comparison, Difference, Fields, Operation, Shape } from './types.mjs' */

/** @type {readonly Category[]} */
export const categories = [
  'operations',
  'path parameters',
  'query parameters',
  'filters',
  'model fields',
  'body fields',
]

/**
 * Compares what the API has with what we define.
 *
 * @param {readonly Operation[]} theirs
 * @param {readonly Operation[]} ours
 * @returns {Comparison}
 */
export function compare(theirs, ours) {
  const { add, check, result } = book()
  const left = new Map(ours.map((operation) => [keyOf(operation), operation]))
  const missing = []
  for (const their of theirs) {
    const our = left.get(keyOf(their))
    left.delete(keyOf(their))
    check('operations', nameOf(their))
    if (our) compareOperation(their, our)
    else missing.push(their)
  }
  for (const their of missing) {
    // The same path under another method, or a path of the same resource that differs in a part, is taken for a mistake.
    const our = [...left.values()].find((one) => isAlmost(their, one))
    const [what, resource] = [nameOf(their), their.resource]
    if (our) {
      left.delete(keyOf(our))
      add(resource, 'operations', what, `is ${nameOf(our).replace('operation ', '')} here`)
      compareOperation(their, our)
    } else {
      add(resource, 'operations', what, 'missing')
    }
  }
  for (const our of left.values()) add(our.resource, 'operations', nameOf(our), 'added')
  return result()

  /** @param {Operation} their @param {Operation} our */
  function compareOperation(their, our) {
    const { resource } = our
    const name = nameOf(their).replace('operation ', '')
    comparePathParams(their, our, name)
    compareNames(their.query, our.query, (one) => add(resource, 'query parameters', `query ${name} ${one[0]}`, one[1]))
    for (const one of their.query) check('query parameters', `query ${name} ${one}`)
    if (their.isDeprecated !== our.isDeprecated && their.isDeprecated !== undefined) {
      add(resource, 'operations', nameOf(their), deprecation(our.isDeprecated))
    }
    compareNames(Object.keys(their.filters), Object.keys(our.filters), (one) =>
      add(resource, 'filters', `filter ${name} ${one[0]}`, one[1]),
    )
    for (const [field, type] of Object.entries(their.filters)) {
      check('filters', `filter ${name} ${field}`)
      const own = our.filters[field]
      if (own && own !== type) add(resource, 'filters', `filter ${name} ${field}`, `type is ${own}, not ${type}`)
    }
    const body = walker(resource, 'body fields', 'body')
    if (their.body && our.body) body(`${name} `, their.body, our.body)
    else if (their.body) add(resource, 'operations', nameOf(their), 'takes no body here')
    else if (our.body) add(resource, 'operations', nameOf(their), 'takes a body here')
    const model = walker(resource, 'model fields', 'model')
    if (their.answer && our.answer) model(their.answer.name ?? `${name} `, their.answer, our.answer)
    else if (their.answer) add(resource, 'operations', nameOf(their), 'answers with nothing here')
    else if (our.answer) add(resource, 'operations', nameOf(their), 'answers with something here')
  }

  /** @param {Operation} their @param {Operation} our @param {string} name */
  function comparePathParams(their, our, name) {
    for (const param of their.pathParams) check('path parameters', `path ${name} ${param}`)
    if (their.pathParams.join() === our.pathParams.join()) return
    for (const param of their.pathParams) {
      if (our.pathParams.includes(param)) continue
      const what = our.pathParams.length ? `the parameters are ${our.pathParams.join(', ')}` : 'there are no parameters'
      add(our.resource, 'path parameters', `path ${name} ${param}`, what)
    }
    for (const param of our.pathParams) {
      if (!their.pathParams.includes(param)) add(our.resource, 'path parameters', `path ${name} ${param}`, 'added')
    }
  }

  /**
   * @param {string} resource
   * @param {'model fields' | 'body fields'} category
   * @param {'model' | 'body'} word
   */
  function walker(resource, category, word) {
    return walk

    /** @param {string} at @param {Shape} theirs @param {Shape} ours */
    function walk(at, theirs, ours) {
      const report = (/** @type {string} */ what) =>
        add(resource, category, `${word} ${at.trimEnd()}`, what, linkWord(theirs))
      if (theirs.type === 'unknown') return
      if (theirs.isNullable && !ours.isNullable) report('null is missing')
      if (!theirs.isNullable && ours.isNullable) report('null is added')
      if (theirs.type !== ours.type) return report(`type is ${typeName(ours)}, not ${typeName(theirs)}`)
      compareValues(theirs, ours, report)
      if (theirs.type === 'link') compareLinks(theirs, ours, report)
      if (theirs.items && ours.items) walk(`${at}[]`, theirs.items, ours.items)
      if (theirs.fields && ours.fields) compareFields(at, theirs.fields, ours.fields)
      if (theirs.members && ours.members) compareMembers(at, theirs.members, ours.members, report)
    }

    /** @param {string} at @param {Fields} theirs @param {Fields} ours */
    function compareFields(at, theirs, ours) {
      const own = Object.keys(ours).filter((name) => !name.startsWith('~'))
      const below = (/** @type {string} */ name) => (/[ ]$/.test(at) ? at + name : `${at}.${name}`)
      const subject = (/** @type {string} */ name) => `${word} ${below(name)}`
      compareNames(Object.keys(theirs), own, ([name, what]) => add(resource, category, subject(name), what))
      for (const [name, their] of Object.entries(theirs)) {
        const our = ours[name]
        check(category, subject(name))
        if (!our) continue
        const link = linkWord(their.shape)
        if (their.isOptional === true && our.isOptional === false) {
          add(resource, category, subject(name), 'may not be left out here', link)
        }
        if (their.isOptional === false && our.isOptional) {
          add(resource, category, subject(name), 'may be left out here', link)
        }
        if (their.isDeprecated !== our.isDeprecated && their.isDeprecated !== undefined) {
          add(resource, category, subject(name), deprecation(our.isDeprecated), link)
        }
        walk(below(name), their.shape, our.shape)
      }
    }

    /** @param {string} at @param {readonly Shape[]} theirs @param {readonly Shape[]} ours @param {(what: string) => void} report */
    function compareMembers(at, theirs, ours, report) {
      const ofName = new Map(ours.map((member) => [member.name, member]))
      const left = new Set(ours)
      for (const [index, their] of theirs.entries()) {
        const our = their.name ? ofName.get(their.name) : ours[index]
        if (our) left.delete(our)
        // A model is compared under its own name, once for all the places it's in.
        if (our) walk(their.name ?? `${at}<${index + 1}>`, their, our)
        else report(`member ${their.name ?? their.type} missing`)
      }
      for (const { name, type } of left) report(`member ${name ?? type} added`)
    }
  }

  function book() {
    /** @type {Map<string, Difference>} */
    const differences = new Map()
    /** @type {Map<string, Category>} */
    const checked = new Map()
    return {
      /** A model that several operations answer with is compared each time, and reported once. */
      add(
        /** @type {string} */ resource,
        /** @type {Category} */ category,
        /** @type {string} */ subject,
        /** @type {string} */ what,
        link = '',
      ) {
        const line = `${subject}${link}: ${what}`
        if (!differences.has(line)) differences.set(line, { resource, category, subject, line })
      },
      check(/** @type {Category} */ category, /** @type {string} */ subject) {
        checked.set(subject, category)
      },
      /** @returns {Comparison} */
      result() {
        return { differences: [...differences.values()], checked }
      },
    }
  }
}

/** @param {Shape} theirs @param {Shape} ours @param {(what: string) => void} report */
function compareValues(theirs, ours, report) {
  const print = (/** @type {string | number} */ value) => JSON.stringify(value)
  if (!theirs.values) {
    if (ours.values && !ours.isOpen) report(`only ${ours.values.map(print).join(', ')} fit here`)
    return
  }
  if (!ours.values) return report('the values are not named here')
  for (const value of theirs.values) if (!ours.values.includes(value)) report(`value ${print(value)} missing`)
  for (const value of ours.values) if (!theirs.values.includes(value)) report(`value ${print(value)} added`)
}

/** @param {Shape} theirs @param {Shape} ours @param {(what: string) => void} report */
function compareLinks(theirs, ours, report) {
  if (theirs.isMany !== undefined && theirs.isMany !== ours.isMany) {
    report(ours.isMany ? 'leads to many, not one' : 'leads to one, not many')
  }
  const [their, our] = [theirs, ours].map(({ to }) => [...(to ?? [])].sort().join(' or '))
  if (their && their !== our) report(`leads to ${our || 'anything'}, not ${their}`)
}

/** @param {readonly string[]} theirs @param {readonly string[]} ours @param {(difference: [string, string]) => void} report */
function compareNames(theirs, ours, report) {
  for (const name of theirs) if (!ours.includes(name)) report([name, 'missing'])
  for (const name of ours) if (!theirs.includes(name)) report([name, 'added'])
}

/** The names of parameters are compared for themselves. @param {Operation} operation */
function keyOf({ method, path }) {
  return `${method} ${path.replace(/\{\w+\}/g, '{}')}`
}

/** @param {Operation} operation */
function nameOf({ method, path }) {
  return `operation ${method} ${path}`
}

/** @param {Operation} their @param {Operation} our */
function isAlmost(their, our) {
  const [first, second] = [keyOf(their), keyOf(our)].map((key) => key.replace(/^\w+ /, ''))
  if (first === second) return isSameSide(their, our)
  if (their.resource !== our.resource || their.method !== our.method) return false
  const [some, others] = [first, second].map((path) => path?.split('/') ?? [])
  return some.length === others.length && some.filter((segment, index) => segment !== others[index]).length === 1
}

/** `GET` and `POST` of one path are two operations; `PUT` and `PATCH` may be one. @param {Operation} their @param {Operation} our */
function isSameSide(their, our) {
  return (their.method === 'GET') === (our.method === 'GET') && (their.body !== undefined) === (our.body !== undefined)
}

/** @param {boolean | undefined} isDeprecated */
function deprecation(isDeprecated) {
  return isDeprecated ? 'deprecated here' : 'not deprecated here'
}

/** Says in a line that it's about a link, so that an exception can be for links alone. @param {Shape} shape */
function linkWord({ type, isMany }) {
  if (type !== 'link') return ''
  return isMany ? ' (links)' : ' (link)'
}

/** @param {Shape} shape */
function typeName(shape) {
  if (shape.type !== 'union') return shape.type
  return shape.members?.map(({ name, type }) => name ?? type).join(' | ') ?? shape.type
}
