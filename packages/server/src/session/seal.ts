import { EncryptJWT, type JWTPayload, jwtDecrypt } from 'jose'

/** What a sealed text is for. One can't stand in for the other. */
export type Purpose = 'session' | 'device'

/** Encrypts and signs what only the server may read or make. */
export interface Sealer {
  /** @param expiresAt - In milliseconds since 1970, in whole seconds. */
  seal(purpose: Purpose, content: JWTPayload, expiresAt: number): Promise<string>
  /** Returns the content, or undefined if the text was changed, has expired, or was sealed for another purpose or with another secret. */
  open(purpose: Purpose, text: string): Promise<JWTPayload | undefined>
}

const algorithms = { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] }

/**
 * Makes a sealer: JSON Web Encryption (AES-256-GCM), with a key derived from each secret by HKDF.
 * @param secrets - The first one seals. Each one opens what it sealed.
 */
export function createSealer(secrets: readonly string[], now: () => number): Sealer {
  let keys: readonly Promise<Uint8Array>[] | undefined
  // Not before the first request: some runtimes allow no cryptography while a module loads.
  const getKeys = () => {
    keys ??= secrets.map(deriveKey)
    return keys
  }

  return {
    async seal(purpose, content, expiresAt) {
      const [key = Promise.reject(new TypeError('There is no secret.'))] = getKeys()
      return new EncryptJWT(content)
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setAudience(purpose)
        .setExpirationTime(expiresAt / 1000)
        .encrypt(await key)
    },
    async open(purpose, text) {
      const currentDate = new Date(now())
      for (const key of getKeys()) {
        try {
          const options = { ...algorithms, audience: purpose, currentDate, requiredClaims: ['exp'] }
          return (await jwtDecrypt(text, await key, options)).payload
        } catch {
          // Sealed with another secret, forged or expired. None of these is worth a message.
        }
      }
      return undefined
    },
  }
}

async function deriveKey(secret: string): Promise<Uint8Array> {
  const encoder = new TextEncoder()
  const material = await crypto.subtle.importKey('raw', encoder.encode(secret), 'HKDF', false, ['deriveBits'])
  const info = encoder.encode('@cliniko/server sealed cookie')
  return new Uint8Array(
    await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info }, material, 256),
  )
}
