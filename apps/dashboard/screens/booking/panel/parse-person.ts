/** A person as somebody types them at the front desk. */
export interface Person {
  readonly firstName: string
  readonly lastName: string
  readonly phone: string
}

/** Digits with what people write between them. */
const phonePattern = /\+?\d[\d\s().-]{4,}\d/

/**
 * Reads a name and a phone number in one line: `Jane Smith 0412 345 678`, or `Smith, Jane`. What is missing is an empty
 * text.
 */
export function parsePerson(text: string): Person {
  const phone = phonePattern.exec(text)?.[0].trim() ?? ''
  const name = text.replace(phone, ' ').replace(/\s+/g, ' ').trim()
  const [last = '', first] = name.split(/\s*,\s*/)
  if (first !== undefined) return { firstName: capital(first), lastName: capital(last), phone }
  const [firstName = '', ...rest] = name.split(' ')
  return { firstName: capital(firstName), lastName: capital(rest.join(' ')), phone }
}

/** Begins names that were typed in small letters with a capital one. */
function capital(name: string): string {
  return name === name.toLowerCase() ? name.replace(/(^|[\s-])\p{L}/gu, (start) => start.toUpperCase()) : name
}
