/** Any origin that is nobody's. */
const here = 'http://local.invalid'

/**
 * Returns a path of the app to go to, or undefined if the text points elsewhere. It is parsed as a browser parses it, so that
 * `//host`, `/\host`, `/.//host`, `/%09/host` with a real tab, and `javascript:` are no way out.
 */
export function toLocalPath(text: string | null | undefined): string | undefined {
  if (!text?.startsWith('/') || text.length > 2000) return undefined
  try {
    const url = new URL(text, here)
    const path = url.pathname + url.search + url.hash
    return url.origin === here && !path.startsWith('//') ? path : undefined
  } catch {
    return undefined
  }
}
