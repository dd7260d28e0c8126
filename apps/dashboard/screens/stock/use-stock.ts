'use client'
import { useAllProducts, useAllStockAdjustments } from '@cliniko/react'
import { useClinic } from '@/lib/clinic'
import { idOf } from '@/lib/links'
import { laterAdjustmentsInput, productsInput } from './inputs'
import { changesByProduct, levelBefore, levelState } from './levels'
import { useLowMarks } from './low-marks'

/** Returns all products with their levels: now, or at the end of `date`. */
export function useStock(date: string | undefined) {
  const { timeZone } = useClinic()
  const products = useAllProducts(productsInput)
  const later = useAllStockAdjustments(date ? laterAdjustmentsInput(date, timeZone) : null)
  const { lowMarkOf, setLowMark } = useLowMarks()
  const changes = date ? changesByProduct(later.data ?? [], (index) => idOf(later.data?.[index]?.product)) : undefined
  const rows = products.data?.map((product) => {
    const level = levelBefore(product.stock_level, changes?.get(product.id))
    const lowMark = lowMarkOf(product.id)
    return { product, level, lowMark, state: levelState(level, lowMark) }
  })
  return {
    rows: date && !later.data ? undefined : rows,
    error: products.error ?? (date ? later.error : null),
    retry: () => void (products.error ? products.refetch() : later.refetch()),
    setLowMark,
  }
}

/** A product with its level. */
export type StockRow = NonNullable<ReturnType<typeof useStock>['rows']>[number]
