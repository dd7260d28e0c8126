const encoder = new TextEncoder()

/** A session that ends at `expires`, in a form that only those who know the password could have made. */
export async function seal(expires: number, password: string): Promise<string> {
  return `${expires}.${await signature(String(expires), password)}`
}

/** Whether a cookie is such a session, and not over. */
export async function isSealed(cookie: string | undefined, password: string, now: number): Promise<boolean> {
  const [expires = '', given = ''] = cookie?.split('.') ?? []
  if (!password || !/^\d+$/.test(expires) || Number(expires) <= now) return false
  return isSame(given, await signature(expires, password))
}

/** Compares in a time that doesn't tell how much is right. */
export async function isSame(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([a, b].map((text) => crypto.subtle.digest('SHA-256', encoder.encode(text))))
  const bytes = new Uint8Array(other ?? new ArrayBuffer(0))
  return (
    new Uint8Array(one ?? new ArrayBuffer(0)).reduce(
      (difference, byte, index) => difference | (byte ^ (bytes[index] ?? 1)),
      0,
    ) === 0
  )
}

async function signature(text: string, password: string): Promise<string> {
  const key = await crypto.subtle.importKey('raw', encoder.encode(password), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ])
  const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(text)))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
