/**
 * Makes a schema. If the call is marked as pure, bundlers drop it as a whole when the schema is unused. Without it, some
 * bundlers keep the calls among the arguments of a pure call.
 */
export function define<Schema>(make: () => Schema): Schema {
  return make()
}
