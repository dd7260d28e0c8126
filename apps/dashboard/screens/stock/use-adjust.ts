'use client'
import type { Product } from '@cliniko/core'
import { useCreateStockAdjustment } from '@cliniko/react'
import { formatNumber } from '@/lib/money'
import { useNotify } from '@/shell/notices'
import { stockText } from '@/text'
import type { AdjustmentType } from './levels'

const texts = stockText.adjust

/** Formats a change with its sign: `+3`, `−2`. */
export function formatChange(quantity: number): string {
  return `${quantity < 0 ? '−' : '+'}${formatNumber(Math.abs(quantity), 3)}`
}

/** Returns functions that adjust the stock of a product, and that undo an adjustment by a correction. */
export function useAdjust({ id, name }: Pick<Product, 'id' | 'name'>) {
  const notify = useNotify()
  const create = useCreateStockAdjustment({
    onError: () => notify({ message: texts.failed(name), tone: 'problem' }),
  })

  function undo(type: string, quantity: number): void {
    create.mutate(
      {
        product_id: id,
        adjustment_type: 'Correction',
        quantity: String(-quantity),
        notes: texts.undoNote(`${stockText.types[type] ?? type} ${formatChange(quantity)}`),
      },
      { onSuccess: () => notify({ message: texts.undone(name) }) },
    )
  }

  function adjust(type: AdjustmentType, quantity: number, notes: string, onDone: () => void): void {
    create.mutate(
      { product_id: id, adjustment_type: type, quantity: String(quantity), notes: notes.trim() || null },
      {
        onSuccess: () => {
          notify({ message: texts.done(name, formatChange(quantity)), undo: () => undo(type, quantity) })
          onDone()
        },
      },
    )
  }

  return { adjust, undo, isPending: create.isPending, error: create.error }
}
