import type { Operation } from '@cliniko/core'
import type { CachedQuery } from '../cache.js'
import type { Descriptor } from '../descriptor.js'

/** Returns the name of the hook that made a query, if it is known. */
export type HookNames = (query: CachedQuery, descriptor: Descriptor) => string | undefined

const words = { one: '', page: '', infinite: 'Infinite', all: 'All' } as const

/**
 * Makes the function that names hooks.
 * @param hooks - The module of the hooks. No hook knows under which name it is exported, but all know their operation.
 */
export function hookNamesOf(hooks: object = {}): HookNames {
  const namesOf = new Map<Operation, string[]>()
  for (const [name, hook] of Object.entries(hooks)) {
    const { operation } = Object(hook) as { readonly operation?: Operation }
    if (operation) namesOf.set(operation, [...(namesOf.get(operation) ?? []), name])
  }
  return ({ meta }, { operation, kind }) => {
    // A hook with a query of its own says its name.
    if (typeof meta?.hook === 'string') return meta.hook
    const own = namesOf.get(operation)?.filter((name) => !name.startsWith('useSuspense'))
    return own?.find((name) => (/^use(Infinite|All)?/.exec(name)?.[1] ?? '') === words[kind])
  }
}
