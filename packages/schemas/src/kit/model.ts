import * as v from 'valibot'
import { define } from './define.js'
import { isRecord } from './values.js'

type Output<Entries extends v.ObjectEntries> = v.InferOutput<v.StrictObjectSchema<Entries, undefined>>
type Issue = v.BaseIssue<unknown>

const object = /* @__PURE__ */ define(() => v.custom<never>(isRecord, 'Expected an object.'))
const missing = /* @__PURE__ */ define(() => v.custom<never>(() => false, 'This is missing.'))

/**
 * An object in a response, read tolerantly:
 *
 * - A nullable field that is absent becomes null.
 * - An optional field that is null is left out.
 * - A field without an entry is left out, because the API may add fields at any time.
 *
 * A Valibot schema of its own, because `v.object` would need a transformation before it that fills in absent fields: two
 * passes take more than twice as long.
 */
export function model<const Entries extends v.ObjectEntries>(
  entries: Entries,
): v.GenericSchema<unknown, Output<Entries>> {
  const fields = Object.entries(entries)

  function run(dataset: v.UnknownDataset, config: v.Config<Issue>): v.OutputDataset<Output<Entries>, Issue> {
    const input = dataset.value
    if (!isRecord(input)) return object['~run'](dataset, config)
    const output: Record<string, unknown> = {}
    let issues: [Issue, ...Issue[]] | undefined
    for (const [key, entry] of fields) {
      const value = fieldOf(input, key)
      if (value === null && entry.type === 'exact_optional') continue
      const schema = value === null && entry.type !== 'nullable' ? missing : entry
      const field = schema['~run']({ value }, config)
      output[key] = field.value
      if (!field.issues) continue
      for (const issue of field.issues) {
        const located = within({ type: 'object', origin: 'value', input, key, value }, issue)
        if (issues) issues.push(located)
        else issues = [located]
      }
      if (config.abortEarly) break
    }
    if (issues) return { typed: false, value: output, issues }
    // Complete, because each entry has set its field. TypeScript can't follow that through a loop.
    return { typed: true, value: output as Output<Entries> }
  }

  type Result = ReturnType<v.StandardProps<unknown, Output<Entries>>['validate']>

  function validate(value: unknown): Result {
    // Only the type differs: keys of Valibot's issues can be of any type, because maps have such keys.
    return run({ value }, v.getGlobalConfig()) as Result
  }

  const schema: v.GenericSchema<unknown, Output<Entries>> & { readonly entries: Entries } = {
    kind: 'schema',
    type: 'model',
    reference: model,
    expects: 'Object',
    async: false,
    entries,
    '~standard': { version: 1, vendor: 'valibot', validate },
    '~run': run,
  }
  return schema
}

/** The value of a field, or null if there is none. Older responses have '' for a custom field's `value` without a value. */
function fieldOf(record: Record<string, unknown>, key: string): unknown {
  const value = record[key] ?? null
  return key === 'value' ? value || null : value
}

/** An issue of a field as an issue of the object that contains it. */
function within(field: v.ObjectPathItem, issue: Issue): Issue {
  return { ...issue, path: [field, ...(issue.path ?? [])] }
}
