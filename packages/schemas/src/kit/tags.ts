/** What a field holds: `personal` identifies a person, `health` describes their health, `none` does neither. */
export type Tag = 'personal' | 'health' | 'none'

/** The tags of an object, by field. */
export interface Tags {
  readonly [field: string]: Tag | Tags
}

type Keys<Model> = Model extends unknown ? keyof Model & string : never
type ValueOf<Model, Key> = Model extends unknown ? (Key extends keyof Model ? Model[Key] : never) : never
type Within<Value> = Extract<Value extends readonly (infer Item)[] ? Item : Value, object>

/** The tags of models and bodies. Every field must have a tag, or tags of its own fields. */
export type TagsOf<Model> = {
  readonly [Key in Keys<Model>]-?: Tag | TagsOf<Within<ValueOf<Model, Key>>>
}

/**
 * Makes the tags of a resource. TypeScript reports every field of its models and bodies that has no tag. Marked as pure, so
 * that a bundle with the schemas alone drops the tags.
 */
export function tagsOf<Model>(make: () => TagsOf<Model>): TagsOf<Model> {
  return make()
}

type Name<Names extends string> = Names extends `${infer First} ${infer Rest}` ? First | Name<Rest> : Names

/** Gives fields the same tag. Their names are separated by spaces. */
function tag<const Value extends Tag>(value: Value) {
  return <const Names extends string>(...names: readonly Names[]): { readonly [Key in Name<Names>]: Value } =>
    // The type of `fromEntries` doesn't know its keys.
    Object.fromEntries(names.flatMap((line) => line.split(' ')).map((name) => [name, value])) as {
      [Key in Name<Names>]: Value
    }
}

// Free text about a patient counts as health. A URL that lets anyone in, and the names of staff, doctors and payers count as
// personal. Ids and links alone say nothing, nor do the clinic's own details and prices.

/** Tags fields that say nothing about a person. */
export const none = /* @__PURE__ */ tag('none')

/** Tags fields that identify a person. */
export const personal = /* @__PURE__ */ tag('personal')

/** Tags fields that describe a person's health. */
export const health = /* @__PURE__ */ tag('health')

/** The tags of the fields that nearly every record has. */
export const recordTags = /* @__PURE__ */ none('id created_at updated_at links')
