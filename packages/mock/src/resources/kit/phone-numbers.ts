import type { PhoneNumber, PhoneNumberBody } from '@cliniko/core'

/** Converts phone numbers in a body to the form that the API returns, with a normalized number each. */
export function phoneNumbers(
  numbers: readonly PhoneNumberBody[] | undefined,
): (PhoneNumber & { readonly normalized_number: string })[] {
  return (numbers ?? []).map(({ number = '', phone_type = 'Mobile' }) => ({
    number,
    phone_type,
    normalized_number: number.replace(/\D/g, '').replace(/^0/, '61'),
  }))
}
