import { ConfigError, type PublicSettings, type Settings } from '@cliniko/core'
import type { Store, StoredFile } from './store.js'
import type { Stored } from './stored.js'

/** Everything a clinic has, as plain data that can be stored as JSON. */
export interface Snapshot {
  /** The base URL of its links. It can only be restored in a clinic with the same one. */
  readonly baseUrl: string
  readonly lastId: string
  readonly authenticatedUserId: string
  readonly settings: Settings | null
  readonly publicSettings: PublicSettings | null
  readonly tables: { readonly [resource: string]: readonly Stored[] }
  readonly relations: { readonly [relation in Relation]: readonly (readonly [string, readonly string[]])[] }
  readonly files: { readonly [files in Files]: readonly (readonly [string, TextFile])[] }
}

const relationNames = ['gives', 'worksAt', 'attachmentsOf'] as const
const fileKinds = ['contents', 'uploads'] as const
type Relation = (typeof relationNames)[number]
type Files = (typeof fileKinds)[number]

/** A file with its bytes in Base64. */
interface TextFile {
  readonly contentType: string
  readonly filename: string
  readonly base64: string
}

/** Returns everything a clinic has. */
export function snapshotOf(store: Store): Snapshot {
  const relationOf = (relation: Relation) => [...store[relation]].map(([id, ids]) => [id, [...ids]] as const)
  const filesOf = (files: Files) => [...store[files]].map(([key, file]) => [key, toText(file)] as const)
  return structuredClone({
    baseUrl: store.url(''),
    lastId: store.lastId,
    authenticatedUserId: store.authenticatedUserId,
    settings: store.settings,
    publicSettings: store.publicSettings,
    tables: Object.fromEntries(Object.entries(store.tables).map(([name, table]) => [name, [...table.peeks()]])),
    relations: {
      gives: relationOf('gives'),
      worksAt: relationOf('worksAt'),
      attachmentsOf: relationOf('attachmentsOf'),
    },
    files: { contents: filesOf('contents'), uploads: filesOf('uploads') },
  })
}

/**
 * Replaces everything a clinic has.
 * @throws {@link ConfigError} if the snapshot is broken, or was taken from a clinic of another shard. The clinic stays
 * as it is then.
 */
export function restore(store: Store, snapshot: Snapshot): void {
  const { baseUrl, tables, relations, files, ...values } = readSnapshot(snapshot)
  if (baseUrl !== store.url(''))
    throw new ConfigError(
      'The snapshot was taken from a clinic of another shard. Create the mock with a key of that shard.',
    )
  for (const [name, table] of Object.entries(store.tables)) table.refill(tables[name] ?? [])
  for (const relation of relationNames) replaceAll(store[relation], relations[relation])
  for (const kind of fileKinds) replaceAll(store[kind], files[kind])
  Object.assign(store, values)
}

function replaceAll<Value>(map: Map<string, Value>, entries: readonly (readonly [string, Value])[]): void {
  map.clear()
  for (const [key, value] of entries) map.set(key, value)
}

/** The contents of a snapshot as a store holds them. */
interface Contents extends Omit<Snapshot, 'relations' | 'files'> {
  readonly relations: { readonly [relation in Relation]: readonly (readonly [string, Set<string>])[] }
  readonly files: { readonly [files in Files]: readonly (readonly [string, StoredFile])[] }
}

/**
 * Reads all of a snapshot before any of it is restored.
 * @throws {@link ConfigError} if it is broken.
 */
function readSnapshot(snapshot: Snapshot): Contents {
  try {
    const { relations, files, settings, publicSettings, lastId, authenticatedUserId, baseUrl, tables } =
      structuredClone(snapshot)
    const isComplete =
      [settings, publicSettings].every((value) => typeof value === 'object') &&
      [baseUrl, authenticatedUserId].every((value) => typeof value === 'string') &&
      /^\d+$/.test(lastId) &&
      Object.values(tables).every((records) => records.every(({ id }) => typeof id === 'string'))
    if (!isComplete) throw new TypeError('The snapshot lacks a value.')
    const relationOf = (relation: Relation) => relations[relation].map(([id, ids]) => [id, new Set(ids)] as const)
    const filesOf = (kind: Files) => files[kind].map(([key, file]) => [key, toBytes(file)] as const)
    return {
      settings,
      publicSettings,
      lastId,
      authenticatedUserId,
      baseUrl,
      tables,
      relations: {
        gives: relationOf('gives'),
        worksAt: relationOf('worksAt'),
        attachmentsOf: relationOf('attachmentsOf'),
      },
      files: { contents: filesOf('contents'), uploads: filesOf('uploads') },
    }
  } catch {
    throw new ConfigError('The snapshot is broken. Pass one that snapshot() returned, or its JSON as an object.')
  }
}

function toText({ bytes, ...names }: StoredFile): TextFile {
  return { ...names, base64: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) }
}

function toBytes({ base64, ...names }: TextFile): StoredFile {
  return { ...names, bytes: Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)) }
}
