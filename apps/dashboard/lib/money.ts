/** The locale is fixed, so that server and browser render the same text. */
const locale = 'en-AU'

/** The currency of a country, for clinics in the countries where Cliniko has shards and a few more. */
const currencies: Readonly<Record<string, string>> = {
  AU: 'AUD',
  CA: 'CAD',
  CH: 'CHF',
  GB: 'GBP',
  HK: 'HKD',
  IN: 'INR',
  JP: 'JPY',
  NZ: 'NZD',
  SG: 'SGD',
  US: 'USD',
  ZA: 'ZAR',
}

/** Returns the currency of a clinic by its country: the API names none. */
export function currencyOf(countryCode: string | null | undefined): string {
  if (!countryCode) return 'AUD'
  return currencies[countryCode.toUpperCase()] ?? 'EUR'
}

/**
 * Returns an amount of the API in cents, so that sums are exact. The API's amounts are decimal strings, some are numbers.
 * Null is 0.
 */
export function centsOf(amount: string | number | null | undefined): number {
  if (amount === null || amount === undefined) return 0
  const [, sign = '', whole = '', fraction = ''] = /^\s*(-?)(\d*)(?:\.(\d*))?\s*$/.exec(String(amount)) ?? []
  const digits = fraction.padEnd(3, '0')
  const cents = Number(whole || '0') * 100 + Number(digits.slice(0, 2)) + (digits.charAt(2) >= '5' ? 1 : 0)
  return sign && cents ? -cents : cents
}

/** Returns the sum of amounts in cents. */
export function sumOf(amounts: Iterable<number>): number {
  let sum = 0
  for (const amount of amounts) sum += amount
  return sum
}

const formats = new Map<string, Intl.NumberFormat>()

function formatOf(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify(options)
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, options)
  formats.set(key, format)
  return format
}

/** Formats an amount in cents: `$1,234.50`. */
export function formatMoney(cents: number, currency: string): string {
  return formatOf({ style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(cents / 100)
}

/** Formats an amount in cents without its cents, for charts: `$1,235`. */
export function formatRoundMoney(cents: number, currency: string): string {
  const options = { style: 'currency', currency, currencyDisplay: 'narrowSymbol', maximumFractionDigits: 0 } as const
  return formatOf(options).format(cents / 100)
}

/** Formats a number: `1,234.5`. */
export function formatNumber(value: number, maximumFractionDigits = 1): string {
  return formatOf({ maximumFractionDigits }).format(value)
}

/** Formats a share: `12.5%`. Null, when nothing could be divided, is a dash. */
export function formatShare(share: number | null): string {
  return share === null ? '–' : formatOf({ style: 'percent', maximumFractionDigits: 1 }).format(share)
}
