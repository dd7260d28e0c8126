import type { ShapeRules } from '../description.js'
import { ruleNames } from '../facts/rules.js'

const names = [...ruleNames, 'values', 'integer'] as const satisfies readonly (keyof ShapeRules)[]

/** Compares what values must be like, besides their type: `maxLength is 255, not 100`. */
export function compareRules(
  api: ShapeRules | undefined,
  own: ShapeRules | undefined,
  report: (what: string) => void,
): void {
  for (const name of names) {
    const [rule, ownRule] = [api?.[name], own?.[name]]
    if (rule !== ownRule) report(`${name} is ${ownRule ?? 'none'}, not ${rule ?? 'none'}`)
  }
}
