/**
 * The model of each resource that a link can point to, by the API's name of the resource. It types `include` and
 * `follow`. Each resource adds its own. You can add one that this library does not have:
 *
 * @example
 * declare module '@cliniko/core' {
 *   interface Models {
 *     recalls: Recall
 *   }
 * }
 */
// biome-ignore lint/suspicious/noEmptyInterface: each resource adds its model
export interface Models {}
