/** Sets whether a discount is an amount or a percentage, which no body contains. */
export function updateDiscountKind(record: {
  readonly discounted_amount: string | null
  is_monetary_discount: boolean | null
}): void {
  record.is_monetary_discount = record.discounted_amount !== null
}
