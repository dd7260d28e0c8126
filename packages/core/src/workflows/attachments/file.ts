import { InputError } from '../../http/errors.js'
import { checkText, isObject } from '../check.js'

/** The metadata of a file, and the limits it must meet. */
export interface FileRules {
  /** A description shown with the file. At most 255 characters. */
  readonly description?: string
  /** The file name. At most 255 characters, without `/` and `\`. Default: the `File`'s own name. */
  readonly filename?: string
  /** The maximum size in bytes. Default: Cliniko's own limit, which is not documented. */
  readonly maxSize?: number
  /** The accepted file types, as in `<input accept>`: `application/pdf,image/*,.docx`. Default: all. */
  readonly accept?: string
}

/**
 * Checks a file against its rules and returns its name.
 * @throws {@link InputError} if the rules or Cliniko would reject the file.
 */
export function checkFile(file: Blob, { description, filename, maxSize, accept }: FileRules): string {
  // JavaScript callers may pass a path, or nothing. The classes of another realm are others.
  if (!isObject(file) || typeof file.size !== 'number') {
    throw new InputError(
      'file must be a File or a Blob. From bytes: new File([bytes], name). From a path in Node: await openAsBlob(path) with the option filename.',
    )
  }
  for (const [option, value] of Object.entries({ description, filename, accept })) {
    if (value !== undefined) checkText(value, option)
  }
  const name = filename ?? ('name' in file && typeof file.name === 'string' ? file.name : '')
  // A slash would change where the storage puts the file, and a control character could inject a form field.
  if (!name || name.length > 255 || /[/\\\p{Cc}]/u.test(name)) {
    throw new InputError(
      'filename must be 1 to 255 characters without slashes. Pass it if the file is a Blob, which has no name.',
    )
  }
  if (description && description.length > 255) throw new InputError('description must be at most 255 characters.')
  if (file.size === 0) throw new InputError('The file is empty.')
  if (maxSize !== undefined && file.size > maxSize) throw new InputError(`The file is larger than ${maxSize} bytes.`)
  if (accept && !isAccepted(accept, file.type, name)) {
    throw new InputError(`The file type is not one of: ${accept}.`)
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
