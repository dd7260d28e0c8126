import ts from 'typescript'
import { expect, test } from 'vitest'
import { openInEditor } from './language-service.js'

/** TypeScript reads the sources of several packages, which takes a while on a busy machine. */
const timeout = 600_000

const hovers: readonly (readonly [expression: string, hover: string])[] = [
  ['patients.list', 'const list: ListOperation<Patient, PatientFilters>'],
  ['patients.get', 'const get: GetOperation<Patient, HidingFilters<PatientFilters>>'],
  ['patients.update', 'const update: ChangeOperation<Patient, PatientUpdate, readonly ["id"]>'],
  ['cliniko.patients.list', '(property) list: ListMethod<Patient, PatientFilters>'],
  ['cliniko.patients.get', '(property) get: GetMethod<Patient, HidingFilters<PatientFilters>>'],
  ['react.usePatients', 'const usePatients: ListHook<Patient, PatientFilters>'],
  ['react.useInfinitePatients', 'const useInfinitePatients: InfiniteHook<Patient, PatientFilters>'],
  ['react.usePatient', 'const usePatient: GetHook<Patient, HidingFilters<PatientFilters>>'],
  [
    'react.useUpdatePatient',
    'const useUpdatePatient: MutationHook<Patient, Readonly<Record<"id", string>> & PatientUpdate>',
  ],
  ['react.useArchivePatient', 'const useArchivePatient: MutationHook<void, string>'],
  ['react.useSettings', 'const useSettings: SingletonHook<Settings>'],
  [
    'react.useTreatmentNotesForPatient',
    'const useTreatmentNotesForPatient: NestedListHook<TreatmentNote, Omit<TreatmentNoteFilters, "patient_id">, readonly ["patient_id"]>',
  ],
  ['react.useAvailableTimes', 'const useAvailableTimes: BetweenHook<Page<AvailableTime>, Between & BetweenPage>'],
]

const hovered = openInEditor(`
import { type Cliniko, patients } from '@cliniko/core'
import * as react from '@cliniko/react'
declare const cliniko: Cliniko
${hovers.map(([expression]) => `void ${expression}`).join('\n')}
`)

test.each(hovers)(
  'hover: %s fits on one line',
  (expression, hover) => {
    const shown = hovered.hover(`void ${expression}\n`)
    // An editor may qualify a type by the module it is from.
    expect(shown.replace(/\b[a-zA-Z]+\.(?=[A-Z])/g, '')).toBe(hover)
  },
  timeout,
)

test(
  'documentation: every hook shows a call, and the call type-checks',
  () => {
    const calls = callsOfHooks()
    expect(calls.filter(({ call }) => call === undefined)).toEqual([])
    const { errors } = openInEditor(`
import * as react from '@cliniko/react'
declare const name: string // Not the global of browsers.
${calls.map(({ call }) => `react.${call};`).join('\n')}
`)
    // The values in examples, such as `id` and `{ patient_id }`, are declared nowhere.
    const undeclared = [2304, 18004]
    expect(errors().filter(({ code }) => !undeclared.includes(code))).toEqual([])
  },
  timeout,
)

/** The calls in the documentation of the hooks that @cliniko/react exports. */
function callsOfHooks(): readonly { readonly name: string; readonly call: string | undefined }[] {
  const { checker, source } = openInEditor("export * from '@cliniko/react'")
  const module = checker.getSymbolAtLocation(source)
  const exports = module ? checker.getExportsOfModule(module) : []
  return exports
    .filter(({ name }) => /^use[A-Z]/.test(name))
    .map((symbol) => {
      const hook = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
      const documentation = [
        hook.getDocumentationComment(checker),
        ...hook.getJsDocTags(checker).map(({ text }) => text),
      ]
        .map((parts) => ts.displayPartsToString(parts))
        .join('\n')
      return { name: hook.name, call: new RegExp(`\\b${hook.name}\\([^\`\\n]*\\)`).exec(documentation)?.[0] }
    })
}
