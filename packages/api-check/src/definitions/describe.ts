import { fileURLToPath } from 'node:url'
import { type ApiOperation, type Shape, unknownShape } from '../description.js'
import { createShapeReader } from './shape.js'
import { readTypes } from './types.js'
import { loadOperations } from './values.js'

/** Core sends and reads JSON. */
const json = 'application/json'

const core = fileURLToPath(new URL('../../../core/src/index.ts', import.meta.url))

/**
 * Describes the API by our own definitions: every operation in the modules that an entry exports as namespaces.
 *
 * An operation says at run time how it is called. Its type alone says what its body is and what it returns.
 *
 * @param entry - The path of a TypeScript module. Default: the entry of `@cliniko/core`.
 * @throws {Error} if an operation has no types to read.
 */
export async function describeDefinitions(entry: string = core): Promise<ApiOperation[]> {
  const modules = await loadOperations(entry)
  const { checker, typesOf } = readTypes(entry)
  const shapeOf = createShapeReader(checker)

  return modules.flatMap(({ name: namespace, operations }) =>
    Object.entries(operations).map(([name, operation]): ApiOperation => {
      const { kind, method, path, resource, ids, query, filters } = operation
      const requiredQuery = query.filter((name) => name === 'from' || name === 'to')
      const { args, out, isDeprecated } = typesOf(namespace, name)
      const body = operation.body ? args[ids.length] : undefined
      return {
        ...{ resource, method, path, ids, query, requiredQuery, filters, isDeprecated },
        body: body && shapeOf(body),
        bodyType: body && json,
        collection: kind === 'list' ? resource : undefined,
        response: out && (kind === 'list' ? recordOf(shapeOf(out)) : shapeOf(out)),
        responseType: out && json,
      }
    }),
  )
}

/** Returns the shape of the records in a page. */
function recordOf(page: Shape): Shape {
  const items = page.type === 'object' ? page.fields.items?.shape : undefined
  return items?.type === 'array' ? items.items : unknownShape
}
