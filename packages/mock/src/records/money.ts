// Amounts are whole cents here: sums of decimal fractions wouldn't add up.

/** Cents of an amount, as a number or a decimal string. */
export function cents(amount: number | string): number {
  return Math.round(Number(amount) * 100)
}

/** Cents as the decimal string that the API answers. */
export function decimal(amount: number): string {
  return (amount / 100).toFixed(2)
}

/** Per cent of an amount in cents, to the cent. */
export function percentOf(amount: number, rate: number): number {
  // Not minus nothing.
  return Math.round((amount * rate) / 100) || 0
}
