import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Facts, FactsFile, ResourceFacts } from './table.js'

const defaultFolder = fileURLToPath(new URL('../../facts/', import.meta.url))

/** The file of models that belong to no single resource. */
const shared = 'shared'

/**
 * Reads the facts table.
 *
 * @param folder - Default: the table in this package.
 */
export function readFacts(folder: string = defaultFolder): Facts {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name): [string, FactsFile] => [name.slice(0, -5), JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))])
  const merge = <T>(sections: readonly ({ readonly [name: string]: T } | undefined)[]) =>
    Object.fromEntries(sections.flatMap((section = {}) => Object.entries(section)))
  return {
    api: merge(files.map(([, { api }]) => api)),
    resources: Object.fromEntries(
      files
        .filter(([name]) => name !== shared)
        .map(([name, { model = '', operations = {} }]): [string, ResourceFacts] => [name, { model, operations }]),
    ),
    models: merge(files.map(([, { models }]) => models)),
    bodies: merge(files.map(([, { bodies }]) => bodies)),
  }
}

/**
 * Writes the facts table, sorted, one file a resource. Run the formatter on the folder afterwards.
 *
 * @param folder - Default: the table in this package.
 */
export function writeFacts(facts: Facts, folder: string = defaultFolder): void {
  const homeOf = homes(facts)
  for (const home of [...Object.keys(facts.resources), shared]) {
    const { model, operations = {} } = facts.resources[home] ?? {}
    const isOwn = (name: string) => homeOf(name) === home
    const file: FactsFile = {
      ...(home === shared && facts.api && section('api', facts.api)),
      ...(model && { model }),
      ...section('operations', operations),
      ...section('models', facts.models, isOwn),
      ...section('bodies', facts.bodies, isOwn),
    }
    if (Object.keys(file).length) writeFileSync(`${folder}/${home}.json`, JSON.stringify(file))
  }
}

/** Returns a section of a file, sorted, or nothing if the section is empty. */
function section(
  title: string,
  entries: { readonly [name: string]: unknown },
  isOwn: (name: string) => boolean = () => true,
) {
  const own = Object.entries(entries).filter(([name]) => isOwn(name))
  if (own.length === 0) return {}
  return { [title]: Object.fromEntries(own.sort(([a], [b]) => (a < b ? -1 : 1))) }
}

/** Returns the file of a model or body: `TreatmentNoteQuestionText` is in the file of `TreatmentNote`. */
function homes({ resources }: Facts): (name: string) => string {
  const longestFirst = Object.entries(resources)
    .filter(([, { model }]) => model)
    .sort(([, a], [, b]) => b.model.length - a.model.length)
  return (name) => {
    const model = name.split('.')[0] ?? name
    const [home] =
      longestFirst.find(([, resource]) => resource.model === model) ??
      longestFirst.find(([, resource]) => model.includes(resource.model)) ??
      []
    return home ?? shared
  }
}
