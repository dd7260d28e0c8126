import type { Patch } from './patch.js'

/** The latest patch of each record, with the version before the first. */
export function latestPatches(patches: readonly Patch[]): readonly Patch[] {
  const byRecord = new Map<string, Patch>()
  for (const patch of patches) {
    const name = `${patch.resource}/${patch.id}`
    const { previous } = byRecord.get(name) ?? patch
    byRecord.set(name, { ...patch, previous })
  }
  return [...byRecord.values()]
}

/** Joins the pending writes of each record, in order. */
export function joinLayers(layers: readonly Patch[]): readonly Patch[] {
  const byRecord = new Map<string, Patch>()
  for (const layer of layers) {
    const name = `${layer.resource}/${layer.id}`
    const earlier = byRecord.get(name)
    byRecord.set(name, earlier ? joined(earlier, layer) : layer)
  }
  return [...byRecord.values()]
}

function joined(earlier: Patch, later: Patch): Patch {
  const [first, second] = [earlier.change, later.change]
  return { ...later, change: first && second && ((record) => second(first(record))) }
}
