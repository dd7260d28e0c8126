import { sentence } from './responses.js'

/** Refuses a request that the API would: a wrong key, or nobody to write to. The key's shard may be left off. */
export function refusal(headers: Headers, apiKey: string): Response | null {
  const [scheme, code = ''] = (headers.get('authorization') ?? '').split(' ')
  if (scheme?.toLowerCase() !== 'basic' || ![`${apiKey}:`, `${apiKey.replace(/-\w+$/, '')}:`].includes(decode(code))) {
    return sentence(401, 'HTTP Basic: Access denied.\n', { 'www-authenticate': 'Basic realm="Application"' })
  }
  if (!/^.+ \([^\s@]+@[^\s@]+\.[^\s@]+\)$/.test(headers.get('user-agent') ?? '')) {
    return sentence(403, 'A User-Agent with a name and an address is needed: NAME (EMAIL).')
  }
  return null
}

function decode(code: string): string {
  try {
    return atob(code)
  } catch {
    return ''
  }
}
