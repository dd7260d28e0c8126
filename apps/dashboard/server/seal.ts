const encoder = new TextEncoder()

/**
 * Returns a signed session. Only somebody who knows the password can make one.
 * @param expires - When it ends, in milliseconds since 1970.
 */
export async function seal(expires: number, password: string): Promise<string> {
  return `${expires}.${await signature(String(expires), password)}`
}

/** Whether a cookie holds a session with a valid signature that has not expired. */
export async function isSealed(cookie: string | undefined, password: string, now: number): Promise<boolean> {
  const [expires = '', cookieSignature = ''] = cookie?.split('.') ?? []
  if (!password || !/^\d+$/.test(expires) || Number(expires) <= now) return false
  return isSame(cookieSignature, await signature(expires, password))
}

/** Compares two texts in constant time: how long it takes doesn't reveal how much of them matches. */
export async function isSame(a: string, b: string): Promise<boolean> {
  const [first, second] = await Promise.all([a, b].map((text) => crypto.subtle.digest('SHA-256', encoder.encode(text))))
  const bytes = new Uint8Array(second ?? new ArrayBuffer(0))
  return (
    new Uint8Array(first ?? new ArrayBuffer(0)).reduce(
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
