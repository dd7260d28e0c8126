/** The largest file that the dashboard uploads, in bytes. */
export const maxFileSize = 50 * 1024 * 1024

/** A kind of file that can be shown on the page. */
export type PreviewKind = 'image' | 'pdf'

/** The first bytes of the files that are shown. What a name or a record says about a file proves nothing. */
const signatures: readonly (readonly [type: string, bytes: readonly number[]])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
]

/** Returns the type that a file's first bytes show, or null if it can't be shown. SVG can't: it may hold scripts. */
export function typeOfBytes(bytes: Uint8Array): string | null {
  const match = signatures.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte))
  if (match) return match[0]
  const word = (from: number) => String.fromCharCode(...bytes.subarray(from, from + 4))
  return word(0) === 'RIFF' && word(8) === 'WEBP' ? 'image/webp' : null
}

/** Returns how a file would be shown, by what its record says, or null if there is no preview of such files. */
export function previewKind(contentType: string | null): PreviewKind | null {
  if (contentType === 'application/pdf') return 'pdf'
  return contentType !== null && /^image\/(?:png|jpeg|gif|webp)$/.test(contentType) ? 'image' : null
}

/** Formats a size in bytes: `1.4 MB`. */
export function fileSize(bytes: number): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte']
  return new Intl.NumberFormat('en-AU', { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(
    value,
  )
}

/**
 * Returns a file's name as text that can't mislead: without controls and characters that turn the direction of writing,
 * which make `exe` look like `pdf`.
 */
export function shownName(name: string): string {
  return name.replaceAll(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
}
