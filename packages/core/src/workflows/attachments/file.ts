import { InputError } from '../../http/errors.js'

/** What is known of a file, and which files are taken. */
export interface FileRules {
  /** What the clinic sees beside the file: 255 characters at most. */
  readonly description?: string
  /** The file's name, where it isn't the `File`'s own: 255 characters at most, without `/` and `\`. */
  readonly filename?: string
  /** The most bytes to take. Default: no limit but Cliniko's own, which it doesn't tell. */
  readonly maxSize?: number
  /** The files to take, as `<input accept>` has it: `application/pdf,image/*,.docx`. Default: all. */
  readonly accept?: string
}

/**
 * Answers with the file's name.
 * @throws {@link InputError} if the file isn't to be taken, or would be refused.
 */
export function checkFile(file: Blob, { description, filename, maxSize, accept }: FileRules): string {
  const name = filename ?? (file instanceof File ? file.name : '')
  // A slash would move the file to another place of the storage, and a control character could forge a field.
  if (!name || name.length > 255 || /[/\\\p{Cc}]/u.test(name)) {
    throw new InputError('filename must be 1 to 255 characters, without slashes. A Blob has none of its own.')
  }
  if (description && description.length > 255) throw new InputError('description must be 255 characters at most.')
  if (file.size === 0) throw new InputError('The file is empty.')
  if (maxSize !== undefined && file.size > maxSize) throw new InputError(`The file is larger than ${maxSize} bytes.`)
  if (accept && !isAccepted(accept, file.type, name)) {
    throw new InputError(`The file is of another kind than ${accept}.`)
  }
  return name
}

function isAccepted(accept: string, mediaType: string, name: string): boolean {
  const [type = ''] = mediaType.toLowerCase().split(';')
  return accept
    .toLowerCase()
    .split(',')
    .map((rule) => rule.trim())
    .some((rule) => {
      if (rule.startsWith('.')) return name.toLowerCase().endsWith(rule)
      if (rule === '*/*') return true
      return rule.endsWith('/*') ? type.startsWith(rule.slice(0, -1)) : type === rule
    })
}
