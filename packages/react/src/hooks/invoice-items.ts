'use client'
import { invoiceItems } from '@cliniko/core'
import { allHook } from '../all-hook.js'
import { infiniteHook } from '../infinite-hook.js'
import { queryHook } from '../query-hook.js'
import { suspenseAllHook } from '../suspense-all-hook.js'
import { suspenseHook } from '../suspense-hook.js'
import { suspenseInfiniteHook } from '../suspense-infinite-hook.js'

/** Reads one page of invoice items: `useInvoiceItems({ where: { invoice_id } })`. */
export const useInvoiceItems = /* @__PURE__ */ queryHook(invoiceItems.list)

/** Reads invoice items page by page: `useInfiniteInvoiceItems({ where: { invoice_id } })`. */
export const useInfiniteInvoiceItems = /* @__PURE__ */ infiniteHook(invoiceItems.list)

/** Reads all invoice items: `useAllInvoiceItems({ where: { invoice_id } })`. */
export const useAllInvoiceItems = /* @__PURE__ */ allHook(invoiceItems.list)

/** Reads one page of invoice items, with Suspense: `useSuspenseInvoiceItems({ where: { invoice_id } })`. */
export const useSuspenseInvoiceItems = /* @__PURE__ */ suspenseHook(invoiceItems.list)

/** Reads invoice items page by page, with Suspense: `useSuspenseInfiniteInvoiceItems({ where: { invoice_id } })`. */
export const useSuspenseInfiniteInvoiceItems = /* @__PURE__ */ suspenseInfiniteHook(invoiceItems.list)

/** Reads all invoice items, with Suspense: `useSuspenseAllInvoiceItems({ where: { invoice_id } })`. */
export const useSuspenseAllInvoiceItems = /* @__PURE__ */ suspenseAllHook(invoiceItems.list)

/** Reads an invoice item: `useInvoiceItem(id)`. */
export const useInvoiceItem = /* @__PURE__ */ queryHook(invoiceItems.get)

/** Reads an invoice item, with Suspense: `useSuspenseInvoiceItem(id)`. */
export const useSuspenseInvoiceItem = /* @__PURE__ */ suspenseHook(invoiceItems.get)
