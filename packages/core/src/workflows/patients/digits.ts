/** Replaces the digits of other scripts, and full-width letters and signs, by those of ASCII. */
export function toPlainDigits(text: string): string {
  return text.replace(/[\p{Nd}\uff01-\uff5e]/gu, (sign) => {
    const plain = sign.normalize('NFKC')
    return /\p{Nd}/u.test(plain) ? String(digitOf(plain)) : plain
  })
}

/** The value of a digit. In Unicode, the ten digits of a script follow each other from …0 or …6 on. */
function digitOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  const last = code % 16
  return /\p{Nd}/u.test(String.fromCodePoint(code - last)) ? last : last - 6
}

/** The digits of a text. */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}
