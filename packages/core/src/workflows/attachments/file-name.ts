/** What nobody sees in a name: control and format characters, those that change its direction, and halves of characters. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu

/** What separates folders, streams and drives, or is not allowed in names on Windows. */
const separators = /[\\/:*?"<>|]/g

/** Devices of Windows. With an extension, they are still devices. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³]) *(?:\.|$)/i

/** The longest name that file systems take, in bytes of UTF-8. */
const maxBytes = 255

/**
 * Returns a file name that is safe to save under: without path separators, invisible characters and dots at its ends, not
 * reserved by Windows, and at most 255 bytes in UTF-8. A longer name is cut before its extension.
 *
 * @param filename - The name on the record, if there is one.
 * @param disposition - The header `Content-Disposition`, which may have a name as well.
 */
export function safeName(filename: string | null | undefined, disposition: string | null): string {
  const name = trimDots((filename || nameIn(disposition ?? '')).replace(invisible, '').replace(separators, '_'))
  return trimDots(shorten(name.replace(reserved, '_$&'))) || 'attachment'
}

/** Removes dots and blanks at both ends. A regular expression for the end would try each blank within the name as well. */
function trimDots(name: string): string {
  const isDot = (character: string | undefined) => character === '.' || character?.trim() === ''
  let start = 0
  let end = name.length
  while (start < end && isDot(name[start])) start++
  while (end > start && isDot(name[end - 1])) end--
  return name.slice(start, end)
}

function shorten(name: string): string {
  const [extension = ''] = /\.\w{1,10}$/.exec(name.slice(-11)) ?? []
  const stem = name.slice(0, name.length - extension.length)
  let left = maxBytes - extension.length
  let end = 0
  // By characters, so that no surrogate pair is cut.
  for (const character of stem) {
    left -= bytesOf(character)
    if (left < 0) break
    end += character.length
  }
  return stem.slice(0, end) + extension
}

/** The bytes of a character in UTF-8. React Native has no `TextEncoder`. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
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
