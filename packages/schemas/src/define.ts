/**
 * Makes a schema. Marked as pure, the call of this goes from a bundle in whole where the schema isn't used; of a marked
 * call with calls among its arguments, some bundlers keep the arguments.
 */
export function define<Schema>(make: () => Schema): Schema {
  return make()
}
