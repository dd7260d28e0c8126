import { propertyOf } from '../facts/property.js'

type Contract = { readonly [name: string]: string } | undefined

/** Compares what a client depends on, by its text: `path id is string, not integer`. */
export function compareContracts(api: Contract, own: Contract, report: (what: string) => void): void {
  if (!api || !own) return
  for (const name of new Set([...Object.keys(api), ...Object.keys(own)])) {
    const [text, ownText] = [propertyOf(api, name), propertyOf(own, name)]
    if (text === ownText) continue
    if (text === undefined) report(`${name} is added`)
    else report(ownText === undefined ? `${name} is missing: ${text}` : `${name} is ${ownText}, not ${text}`)
  }
}
