// Amounts are in whole cents, because sums of decimal fractions are inexact.

/** Converts an amount to cents. */
export function cents(amount: number | string): number {
  return Math.round(Number(amount) * 100)
}

/** Converts cents to the decimal string that the API returns. */
export function decimal(amount: number): string {
  return (amount / 100).toFixed(2)
}

/** Returns a percentage of an amount in cents, rounded to the cent: half a cent away from zero. */
export function percentOf(amount: number, rate: number): number {
  const rounded = Math.round((Math.abs(amount) * rate) / 100)
  // Negating 0 would return -0.
  return amount < 0 && rounded > 0 ? -rounded : rounded
}
