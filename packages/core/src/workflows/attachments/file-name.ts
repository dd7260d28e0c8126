/** What a file name must not hold: control characters and marks that reverse the direction of an extension. */
const invisible = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** What separates folders, streams and drives, or is not allowed in names on Windows. */
const separators = /[\\/:*?"<>|]/g

/**
 * Returns a file name that is safe to save under: without path separators, control characters and dots at its ends.
 *
 * @param filename - The name on the record, if there is one.
 * @param disposition - The header `Content-Disposition`, which may have a name as well.
 */
export function safeName(filename: string | null | undefined, disposition: string | null): string {
  const name = (filename || nameIn(disposition ?? ''))
    .replace(invisible, '')
    .replace(separators, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  if (name.length <= 255) return name || 'attachment'
  const [extension = ''] = /\.\w{1,10}$/.exec(name) ?? []
  return name.slice(0, 255 - extension.length) + extension
}

/** The name in a header such as `attachment; filename="knee.pdf"; filename*=UTF-8''kn%C3%A9e.pdf`. */
function nameIn(disposition: string): string {
  const encoded = /;\s*filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  if (encoded) {
    try {
      return decodeURIComponent(encoded.trim())
    } catch {
      // The plain name follows.
    }
  }
  const [, quoted, plain = ''] = /;\s*filename=(?:"((?:[^"\\]|\\.)*)"|([^;]*))/i.exec(disposition) ?? []
  return quoted?.replace(/\\(.)/g, '$1') ?? plain.trim()
}
