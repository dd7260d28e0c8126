import type { PhoneNumber, PhoneNumberBody } from '@cliniko/core'

/** Phone numbers as the API answers them: with their digits alone beside. */
export function phoneNumbers(
  numbers: readonly PhoneNumberBody[] | undefined,
): (PhoneNumber & { readonly normalized_number: string })[] {
  return (numbers ?? []).map(({ number = '', phone_type = 'Mobile' }) => ({
    number,
    phone_type,
    normalized_number: number.replace(/\D/g, '').replace(/^0/, '61'),
  }))
}
