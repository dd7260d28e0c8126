'use client'
import { invoiceItems } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { queryHook } from '../query-hook.js'

/** Reads one page of invoice items: `useInvoiceItems({ where: { invoice_id } })`. */
export const useInvoiceItems = /* @__PURE__ */ queryHook(invoiceItems.list)

/** Reads invoice items page by page: `useInfiniteInvoiceItems({ where: { invoice_id } })`. */
export const useInfiniteInvoiceItems = /* @__PURE__ */ infiniteHook(invoiceItems.list)

/** Reads an invoice item: `useInvoiceItem(id)`. */
export const useInvoiceItem = /* @__PURE__ */ queryHook(invoiceItems.get)
