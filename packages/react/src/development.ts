/** Whether warnings for developers are of use. Bundlers replace the expression by a constant, as they do for React. */
// biome-ignore lint/style/noRestrictedGlobals: see above
export const isDevelopment: boolean = process.env.NODE_ENV !== 'production'
