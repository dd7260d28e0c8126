import { site } from './site.js'

/** Returns the address of the page about a class of errors: `…/errors/not-found-error`. */
export function docsUrlOf(name: string): string | undefined {
  return site && `${site}/errors/${name.replace(/\B[A-Z]/g, '-$&').toLowerCase()}`
}

/** Adds the address of that page to a message, as its last line. */
export function withDocs(message: string, name: string): string {
  return site ? `${message}\nDocs: ${docsUrlOf(name)}` : message
}
