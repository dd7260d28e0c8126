import { sentence } from './responses.js'

/**
 * Returns the response to a request that the API refuses: its key is wrong, or its User-Agent names no contact.
 * @param apiKey - The key with its shard, which a request may leave off.
 */
export function refusal(headers: Headers, apiKey: string): Response | null {
  const [scheme, credentials = ''] = (headers.get('authorization') ?? '').split(' ')
  const keys = [apiKey, apiKey.replace(/-\w+$/, '')]
  if (scheme?.toLowerCase() !== 'basic' || !keys.some((key) => decode(credentials) === `${key}:`)) {
    return sentence(401, 'HTTP Basic: Access denied.\n', { 'www-authenticate': 'Basic realm="Application"' })
  }
  if (!/^.+ \([^\s@]+@[^\s@]+\.[^\s@]+\)$/.test(headers.get('user-agent') ?? '')) {
    return sentence(403, 'The User-Agent must contain a name and an email address: NAME (EMAIL).')
  }
  return null
}

function decode(credentials: string): string {
  try {
    return atob(credentials)
  } catch {
    return ''
  }
}
