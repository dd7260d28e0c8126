'use client'
import { invoices } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { queryHook } from '../query-hook.js'

/** A page of invoices. */
export const useInvoices = /* @__PURE__ */ queryHook(invoices.list)

/** Invoices page by page. */
export const useInfiniteInvoices = /* @__PURE__ */ infiniteHook(invoices.list)

/** One invoice by id. */
export const useInvoice = /* @__PURE__ */ queryHook(invoices.get)
