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

type Relation = 'gives' | 'worksAt' | 'attachmentsOf'
type Files = 'contents' | 'uploads'

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
 * @throws {@link ConfigError} if the snapshot was taken from a clinic of another shard.
 */
export function restore(store: Store, snapshot: Snapshot): void {
  if (snapshot.baseUrl !== store.url(''))
    throw new ConfigError(
      'The snapshot was taken from a clinic of another shard. Create the mock with a key of that shard.',
    )
  const { tables, relations, files, settings, publicSettings, lastId, authenticatedUserId } = structuredClone(snapshot)
  for (const [name, table] of Object.entries(store.tables)) {
    table.refill(tables[name] ?? [])
  }
  for (const relation of ['gives', 'worksAt', 'attachmentsOf'] as const) {
    store[relation].clear()
    for (const [id, ids] of relations[relation]) store[relation].set(id, new Set(ids))
  }
  for (const kind of ['contents', 'uploads'] as const) {
    store[kind].clear()
    for (const [key, file] of files[kind]) store[kind].set(key, toBytes(file))
  }
  Object.assign(store, { settings, publicSettings, lastId, authenticatedUserId })
}

function toText({ bytes, ...names }: StoredFile): TextFile {
  return { ...names, base64: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) }
}

function toBytes({ base64, ...names }: TextFile): StoredFile {
  return { ...names, bytes: Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)) }
}
