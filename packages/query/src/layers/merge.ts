import type { Patch } from './patch.js'

/** Joins what the server returned of each record, in order, with the version before the first. */
export function joinReturned(patches: readonly Patch[]): readonly Patch[] {
  return joinByRecord(patches, ({ previous, change: first }, later) => {
    const { change: second } = later
    return { ...later, previous, change: first && second ? (record) => second(first(record)) : second }
  })
}

/** Joins the pending writes of each record, in order. */
export function joinLayers(layers: readonly Patch[]): readonly Patch[] {
  return joinByRecord(layers, ({ change: first }, later) => {
    const { change: second } = later
    return { ...later, change: first && second && ((record) => second(first(record))) }
  })
}

function joinByRecord(patches: readonly Patch[], join: (earlier: Patch, later: Patch) => Patch): readonly Patch[] {
  const byRecord = new Map<string, Patch>()
  for (const patch of patches) {
    const name = `${patch.resource}/${patch.id}`
    const earlier = byRecord.get(name)
    byRecord.set(name, earlier ? join(earlier, patch) : patch)
  }
  return [...byRecord.values()]
}
