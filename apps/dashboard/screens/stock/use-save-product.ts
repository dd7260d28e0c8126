'use client'
import { type Product, type ProductCreate, ValidationError } from '@cliniko/core'
import { useCreateProduct, useUpdateProduct } from '@cliniko/react'
import { useNotify } from '@/shell/notices'
import { text } from '@/text'

/** Returns a function that saves a product, and the API's messages for its fields. */
export function useSaveProduct(product: Product | undefined, onSaved: () => void) {
  const notify = useNotify()
  const create = useCreateProduct()
  const update = useUpdateProduct()
  const error = create.error ?? update.error

  function save(body: Partial<ProductCreate>): void {
    const texts = text.stock.form
    if (product) {
      if (Object.keys(body).length === 0) {
        onSaved()
        return
      }
      update.mutate(
        { id: product.id, ...body },
        {
          onSuccess: ({ name }) => {
            notify({ message: texts.saved(name) })
            onSaved()
          },
        },
      )
      return
    }
    const { name = '', price = 0 } = body
    create.mutate(
      { ...body, name, price },
      {
        onSuccess: (created) => {
          notify({ message: texts.created(created.name) })
          onSaved()
        },
      },
    )
  }

  return {
    save,
    isPending: create.isPending || update.isPending,
    error,
    fieldErrors: error instanceof ValidationError ? error.fields : undefined,
  }
}
