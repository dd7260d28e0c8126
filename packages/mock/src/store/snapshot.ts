import { ConfigError, type PublicSettings, type Settings } from '@cliniko/core'
import type { Store, StoredFile } from './store.js'
import type { Stored } from './stored.js'

/** All that a clinic has, in a form that can be written as JSON. */
export interface Snapshot {
  /** Where its links lead. A clinic of another shard can't take it. */
  readonly baseUrl: string
  readonly lastId: string
  readonly authenticatedUserId: string
  readonly settings: Settings | null
  readonly publicSettings: PublicSettings | null
  readonly tables: { readonly [resource: string]: readonly Stored[] }
  readonly relations: { readonly [relation in Relation]: readonly (readonly [string, readonly string[]])[] }
  readonly files: { readonly [files in Files]: readonly (readonly [string, FileInText])[] }
}

type Relation = 'gives' | 'worksAt' | 'attachmentsOf'
type Files = 'contents' | 'uploads'

/** A file whose bytes are Base64. */
interface FileInText {
  readonly contentType: string
  readonly filename: string
  readonly base64: string
}

/** Writes down all that a clinic has. */
export function snapshotOf(store: Store): Snapshot {
  const related = (relation: Relation) => [...store[relation]].map(([id, ids]) => [id, [...ids]] as const)
  const written = (files: Files) => [...store[files]].map(([key, file]) => [key, inText(file)] as const)
  return structuredClone({
    baseUrl: store.url(''),
    lastId: store.lastId,
    authenticatedUserId: store.authenticatedUserId,
    settings: store.settings,
    publicSettings: store.publicSettings,
    tables: Object.fromEntries(Object.entries(store.tables).map(([name, table]) => [name, [...table.peeks()]])),
    relations: { gives: related('gives'), worksAt: related('worksAt'), attachmentsOf: related('attachmentsOf') },
    files: { contents: written('contents'), uploads: written('uploads') },
  })
}

/**
 * Makes a clinic what it was.
 * @throws {@link ConfigError} if the links of its records lead elsewhere.
 */
export function restore(store: Store, snapshot: Snapshot): void {
  if (snapshot.baseUrl !== store.url('')) throw new ConfigError('The snapshot is of a clinic of another shard.')
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
    for (const [key, file] of files[kind]) store[kind].set(key, inBytes(file))
  }
  Object.assign(store, { settings, publicSettings, lastId, authenticatedUserId })
}

function inText({ bytes, ...names }: StoredFile): FileInText {
  return { ...names, base64: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) }
}

function inBytes({ base64, ...names }: FileInText): StoredFile {
  return { ...names, bytes: Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)) }
}
