import type { ScalarRules } from '../description.js'
import { ruleNames } from '../facts/rules.js'

const names = [...ruleNames, 'values', 'integer'] as const satisfies readonly (keyof ScalarRules)[]

/** Compares what values must be like, besides their type: `maxLength is 255, not 100`. */
export function compareRules(
  api: ScalarRules = {},
  own: ScalarRules = {},
  report: (what: string) => void = () => undefined,
): void {
  for (const name of names) {
    if (api[name] !== own[name]) report(`${name} is ${own[name] ?? 'none'}, not ${api[name] ?? 'none'}`)
  }
}
