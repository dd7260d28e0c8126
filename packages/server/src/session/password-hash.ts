import { ConfigError, InputError } from '@cliniko/core'
import { scryptAsync } from '@noble/hashes/scrypt.js'
import { base64url } from 'jose'

/** The cost of a hash: 32 MB of memory, and a third of a second or more. */
const cost = { ln: 15, r: 8, p: 3 }

/** A password as it is stored: what scrypt needs to compute it again, and the result. */
export interface PasswordHash {
  readonly ln: number
  readonly r: number
  readonly p: number
  readonly salt: Uint8Array
  readonly key: Uint8Array
}

/**
 * Hashes a password with scrypt. WebCrypto has no scrypt, so it is computed in JavaScript, which runs everywhere, and takes
 * up to a second. The text has no `$`, which .env files would replace.
 *
 * @param password - At least 12 characters.
 * @returns A text such as `scrypt:15:8:3:<salt>:<key>`.
 * @throws {@link InputError} if the password is shorter.
 * @example
 * // node -e "import('@cliniko/server/session').then(async (m) => console.log(await m.hashPassword(process.argv[1])))" 'correct horse battery staple'
 * const hash = await hashPassword('correct horse battery staple')
 */
export async function hashPassword(password: string): Promise<string> {
  if (typeof password !== 'string' || [...password].length < 12)
    throw new InputError('password must have at least 12 characters.')
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const key = await derive(password, { ...cost, salt })
  return ['scrypt', cost.ln, cost.r, cost.p, base64url.encode(salt), base64url.encode(key)].join(':')
}

/**
 * Returns whether a password is the hashed one. A wrong one takes as long. For sign-in methods of an app's own.
 *
 * @throws {@link ConfigError} if the hash isn't one of `hashPassword`.
 * @example if (await verifyPassword(form.get('password') ?? '', account.hash)) return { user: account.id, role: account.role }
 */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const expected = parseHash(hash)
  return isSame(await derive(password, expected), expected.key)
}

const form = /^scrypt:(1[0-7]):([1-9]|1[0-6]):([1-8]):([\w-]{22,}):([\w-]{43})$/

/** @throws {@link ConfigError} if the text is none of `hashPassword`. */
export function parseHash(hash: string): PasswordHash {
  const [, ln = '', r = '', p = '', salt = '', key = ''] = form.exec(hash) ?? []
  if (!key) throw new ConfigError('hash must be a text that hashPassword returned, such as "scrypt:15:8:3:…".')
  return { ln: Number(ln), r: Number(r), p: Number(p), salt: base64url.decode(salt), key: base64url.decode(key) }
}

function derive(password: string, { ln, r, p, salt }: Omit<PasswordHash, 'key'>): Promise<Uint8Array> {
  // Keyboards write accents in different ways.
  return scryptAsync(password.normalize('NFKC'), salt, { N: 2 ** ln, r, p, dkLen: 32 })
}

/** Compares without revealing by its time how much matches. */
function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.reduce((difference, byte, index) => difference | (byte ^ (b[index] ?? 0)), 0) === 0
}
