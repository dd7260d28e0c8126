/**
 * Makes a schema. Marked as pure, a call of it is dropped from a bundle as a whole when the schema is unused. Without it,
 * some bundlers keep calls among the arguments of a pure call.
 */
export function define<Schema>(make: () => Schema): Schema {
  return make()
}
