import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Operation } from '../../../core/src/operation/operation.js'

const tsconfig = fileURLToPath(new URL('../../../../tsconfig.json', import.meta.url))

/** The operations of one module that an entry exports as a namespace. */
export interface ResourceModule {
  /** The name the entry exports it by: `individualAppointments`. */
  readonly name: string
  readonly operations: { readonly [name: string]: Operation }
}

/** Bundles an entry in memory, runs it, and returns its operations. */
export async function loadOperations(entry: string): Promise<ResourceModule[]> {
  const exports = await importSource(entry)
  return Object.entries(exports).flatMap(([name, value]) => {
    const operations = isObject(value) ? operationsOf(value) : []
    return operations.length ? { name, operations: Object.fromEntries(operations) } : []
  })
}

async function importSource(entry: string): Promise<Record<string, unknown>> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    tsconfig,
    write: false,
  })
  const [{ contents } = { contents: new Uint8Array() }] = outputFiles
  return import(/* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(contents).toString('base64')}`)
}

function operationsOf(module: object): [name: string, operation: Operation][] {
  return Object.entries(module).flatMap(([name, value]) => (isOperation(value) ? [[name, value]] : []))
}

function isOperation(value: unknown): value is Operation {
  return isObject(value) && ['method', 'path', 'resource', 'ids', 'query'].every((name) => name in value)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
