'use client'
import { type Product, products, ValidationError } from '@cliniko/core'
import { query } from '@cliniko/query'
import { useClinikoClient, useCreateProduct, useUpdateProduct } from '@cliniko/react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useOverwriteGuard } from '@/lib/overwrites'
import { useNotify } from '@/shell/notices'
import { stockText, uiText } from '@/text'
import { bodyOf, changedFields, fieldNames, fieldsOf, type ProductFields } from './product-fields'

/**
 * Returns a function that saves a product, and the messages for its fields. It sends no value that somebody else may have
 * saved since the form was opened.
 */
export function useSaveProduct(product: Product | undefined, opened: ProductFields, onSaved: () => void) {
  const notify = useNotify()
  const client = useClinikoClient()
  const queryClient = useQueryClient()
  const create = useCreateProduct()
  const update = useUpdateProduct()
  const [checkError, setCheckError] = useState<Error | null>(null)
  const { theirs, check } = useOverwriteGuard(opened, async () => {
    const latest = query(client, products.get, product?.id ?? '')
    return fieldsOf(await queryClient.fetchQuery({ ...latest, staleTime: 0 }))
  })
  const error = checkError ?? create.error ?? update.error

  async function change(id: string, fields: ProductFields): Promise<void> {
    const body = bodyOf(fields, opened)
    if (Object.keys(body).length === 0) return onSaved()
    setCheckError(null)
    try {
      if (!(await check(changedFields(fields, opened)))) return
    } catch (problem) {
      return setCheckError(problem as Error)
    }
    update.mutate(
      { id, ...body },
      {
        onSuccess: ({ name }) => {
          notify({ message: stockText.form.saved(name) })
          onSaved()
        },
      },
    )
  }

  async function save(fields: ProductFields): Promise<void> {
    if (product) return change(product.id, fields)
    const { name = '', price = 0, ...body } = bodyOf(fields, opened)
    create.mutate(
      { ...body, name, price },
      {
        onSuccess: (created) => {
          notify({ message: stockText.form.created(created.name) })
          onSaved()
        },
      },
    )
  }

  const overwritten = Object.entries(theirs).map(([name, value]) => [
    fieldNames[name as keyof ProductFields],
    uiText.changedElsewhere(String(value ?? '')),
  ])
  return {
    save,
    isPending: create.isPending || update.isPending,
    error,
    fieldErrors:
      error instanceof ValidationError
        ? error.fields
        : overwritten.length > 0
          ? (Object.fromEntries(overwritten) as Readonly<Record<string, string>>)
          : undefined,
  }
}
