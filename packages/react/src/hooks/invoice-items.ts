'use client'
import { invoiceItems } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { queryHook } from '../query-hook.js'

/** A page of invoice items. */
export const useInvoiceItems = /* @__PURE__ */ queryHook(invoiceItems.list)

/** Invoice items page by page. */
export const useInfiniteInvoiceItems = /* @__PURE__ */ infiniteHook(invoiceItems.list)

/** One invoice item by id. */
export const useInvoiceItem = /* @__PURE__ */ queryHook(invoiceItems.get)
