import type { Access } from './access.js'
import { sentence } from './responses.js'

/**
 * Returns the response to a request that the API refuses: its key is wrong, or its User-Agent names no contact.
 * @param apiKey - The key with its shard, which a request may leave off.
 */
export function refusal(
  headers: Headers,
  apiKey: string,
  { needsKey, needsContact }: Pick<Access, 'needsKey' | 'needsContact'>,
): Response | null {
  if (needsKey && !hasKey(headers, apiKey)) {
    return sentence(401, 'HTTP Basic: Access denied.\n', { 'www-authenticate': 'Basic realm="Application"' })
  }
  if (needsContact && !/^.+ \([^\s@]+@[^\s@]+\.[^\s@]+\)$/.test(headers.get('user-agent') ?? '')) {
    return sentence(403, 'The User-Agent must contain a name and an email address: NAME (EMAIL).')
  }
  return null
}

function hasKey(headers: Headers, apiKey: string): boolean {
  const [scheme, credentials = ''] = (headers.get('authorization') ?? '').split(' ')
  const keys = [apiKey, apiKey.replace(/-\w+$/, '')]
  return scheme?.toLowerCase() === 'basic' && keys.some((key) => decode(credentials) === `${key}:`)
}

function decode(credentials: string): string {
  try {
    return atob(credentials)
  } catch {
    return ''
  }
}
