/** Calls `report` with each name that only one side has. */
export function compareNames(
  api: readonly string[],
  own: readonly string[],
  report: (name: string, what: 'missing' | 'added') => void,
): void {
  for (const name of api) if (!own.includes(name)) report(name, 'missing')
  for (const name of own) if (!api.includes(name)) report(name, 'added')
}

/** Says which side deprecates something, or returns undefined if both agree. */
export function deprecationDifference(
  api: { readonly isDeprecated: boolean },
  own: { readonly isDeprecated: boolean },
): string | undefined {
  if (api.isDeprecated === own.isDeprecated) return undefined
  return own.isDeprecated ? 'deprecated here' : 'not deprecated here'
}
