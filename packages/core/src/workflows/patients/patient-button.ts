import { InputError } from '../../http/errors.js'

/**
 * Reads the address at which Cliniko's custom patient button opens an application: `https://…?patient_id=…`.
 *
 * It says which patient was asked for, not by whom: a visitor can type any id. Send those who aren't logged in to log in,
 * and check that whoever is may see that patient, before anything of them is shown.
 *
 * @param from - The request, its URL (its path and query will do), or its parameters.
 * @returns The patient's id: a string, as ids run to 19 digits.
 * @throws {@link InputError} if the id is missing, there more than once, or no id.
 * @see {@link https://github.com/redguava/cliniko-api/blob/main/guides/custom_patient_buttons.md | Cliniko's guide}
 * @example
 * const { patientId } = parsePatientButton(request)
 * if (!(await maySee(user, patientId))) return new Response(null, { status: 403 })
 */
export function parsePatientButton(from: string | URL | Request | URLSearchParams): { patientId: string } {
  const ids = parametersOf(from).getAll('patient_id')
  const [patientId = ''] = ids
  // Which of two ids counts would depend on who reads them.
  if (ids.length === 1 && /^[1-9][0-9]{0,18}$/.test(patientId)) return { patientId }
  throw new InputError('The address must have one patient_id, of digits only.')
}

function parametersOf(from: string | URL | Request | URLSearchParams): URLSearchParams {
  if (from instanceof URLSearchParams) return from
  try {
    return new URL(from instanceof Request ? from.url : from, 'https://localhost').searchParams
  } catch {
    throw new InputError('The address must be a URL, or a path with its query.')
  }
}

/**
 * Whether a clinic's address for the button fits the one that Cliniko approved, for an application with an address for
 * each clinic. A `*` stands for one level of the host name: letters, digits and dashes.
 *
 * @param url - The whole address, which has to be https. Its query doesn't count.
 * @param approved - Host and path, such as `*.example.com/patients`.
 * @see {@link https://github.com/redguava/cliniko-api/blob/main/guides/custom_patient_buttons.md#registering-a-wildcard-url | Cliniko's guide}
 * @example
 * isApprovedButtonUrl('https://staging-au1.example.com/patients', '*.example.com/patients') // true
 * isApprovedButtonUrl('https://fr.eu.example.com/patients', '*.example.com/patients') // false
 */
export function isApprovedButtonUrl(url: string | URL, approved: string): boolean {
  const [host = '', ...path] = approved.replace(/^https:\/\//, '').split('/')
  let found: URL
  try {
    found = new URL(url)
  } catch {
    return false
  }
  const name = found.host.replace(/^[a-z0-9-]+/, host.startsWith('*.') ? '*' : '$&')
  return (
    found.protocol === 'https:' &&
    !found.username &&
    !found.password &&
    name === host.toLowerCase() &&
    found.pathname === `/${path.join('/')}`
  )
}
