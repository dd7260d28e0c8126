import { InputError } from '../../http/errors.js'
import { checkText } from '../check.js'

/**
 * Parses the URL that Cliniko's custom patient button opens: `https://…?patient_id=…`.
 *
 * It says which patient was opened, not by whom: a visitor can type any id. Before showing anything about the patient,
 * require a login and check that the user may see that patient.
 *
 * @param source - The request, its URL (the path and query are enough), or its search parameters.
 * @returns The patient's id as a string, because ids have up to 19 digits.
 * @throws {@link InputError} if `patient_id` is missing, given more than once, or not an id.
 * @see {@link https://github.com/redguava/cliniko-api/blob/main/guides/custom_patient_buttons.md | Cliniko's guide}
 * @example
 * const { patientId } = parsePatientButton(request)
 * if (!(await maySee(user, patientId))) return new Response(null, { status: 403 })
 */
export function parsePatientButton(source: string | URL | Request | URLSearchParams): { patientId: string } {
  const ids = searchParamsOf(source).getAll('patient_id')
  const [patientId = ''] = ids
  // With two ids, which of them counts would depend on the parser.
  if (ids.length === 1 && /^[1-9][0-9]{0,18}$/.test(patientId)) return { patientId }
  throw new InputError('The URL must have exactly one patient_id, made of digits.')
}

function searchParamsOf(source: string | URL | Request | URLSearchParams): URLSearchParams {
  if (source instanceof URLSearchParams) return source
  try {
    return new URL(source instanceof Request ? source.url : source, 'https://localhost').searchParams
  } catch {
    throw new InputError('The patient button must be a URL, or a path with its query.')
  }
}

/**
 * Checks whether a clinic's URL for the button matches the one that Cliniko approved, for applications with a URL per
 * clinic. A `*` stands for one level of the host name: letters, digits and dashes.
 *
 * @param url - The whole URL, which must be https. Its query is ignored.
 * @param approved - Host and path, such as `*.example.com/patients`.
 * @throws {@link InputError} if `approved` is not a string.
 * @see {@link https://github.com/redguava/cliniko-api/blob/main/guides/custom_patient_buttons.md#registering-a-wildcard-url | Cliniko's guide}
 * @example
 * isApprovedButtonUrl('https://staging-au1.example.com/patients', '*.example.com/patients') // true
 * isApprovedButtonUrl('https://fr.eu.example.com/patients', '*.example.com/patients') // false
 */
export function isApprovedButtonUrl(url: string | URL, approved: string): boolean {
  checkText(approved, 'approved')
  const [approvedHost = '', ...path] = approved.replace(/^https:\/\//, '').split('/')
  let target: URL
  try {
    target = new URL(url)
  } catch {
    return false
  }
  const host = target.host.replace(/^[a-z0-9-]+/, approvedHost.startsWith('*.') ? '*' : '$&')
  return (
    target.protocol === 'https:' &&
    !target.username &&
    !target.password &&
    host === approvedHost.toLowerCase() &&
    target.pathname === `/${path.join('/')}`
  )
}
