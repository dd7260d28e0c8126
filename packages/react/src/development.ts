/** Bundlers replace `process.env.NODE_ENV` by a string, as React itself expects of them. */
declare const process: { readonly env: { readonly NODE_ENV?: string | undefined } }

/** Whether this is no production build. A constant, so that bundlers leave out what only development needs. */
export const isDevelopment: boolean = process.env.NODE_ENV !== 'production'
