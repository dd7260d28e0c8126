'use client'
import { invoices } from '@cliniko/core'
import { allHook } from '../all-hook.js'
import { infiniteHook } from '../infinite-hook.js'
import { queryHook } from '../query-hook.js'
import { suspenseAllHook } from '../suspense-all-hook.js'
import { suspenseHook } from '../suspense-hook.js'
import { suspenseInfiniteHook } from '../suspense-infinite-hook.js'

/** Reads one page of invoices: `useInvoices({ where: { patient_id }, sort: '-issue_date' })`. */
export const useInvoices = /* @__PURE__ */ queryHook(invoices.list)

/** Reads invoices page by page: `useInfiniteInvoices({ where: { patient_id }, sort: '-issue_date' })`. */
export const useInfiniteInvoices = /* @__PURE__ */ infiniteHook(invoices.list)

/** Reads all invoices: `useAllInvoices({ where: { patient_id }, sort: '-issue_date' })`. */
export const useAllInvoices = /* @__PURE__ */ allHook(invoices.list)

/** Reads one page of invoices, with Suspense: `useSuspenseInvoices({ where: { patient_id }, sort: '-issue_date' })`. */
export const useSuspenseInvoices = /* @__PURE__ */ suspenseHook(invoices.list)

/**
 * Reads invoices page by page, with Suspense.
 * @example useSuspenseInfiniteInvoices({ where: { patient_id }, sort: '-issue_date' })
 */
export const useSuspenseInfiniteInvoices = /* @__PURE__ */ suspenseInfiniteHook(invoices.list)

/** Reads all invoices, with Suspense: `useSuspenseAllInvoices({ where: { patient_id }, sort: '-issue_date' })`. */
export const useSuspenseAllInvoices = /* @__PURE__ */ suspenseAllHook(invoices.list)

/** Reads one page of the invoices of an appointment: `useInvoicesForAppointment(appointmentId)`. */
export const useInvoicesForAppointment = /* @__PURE__ */ queryHook(invoices.listForAppointment)

/** Reads the invoices of an appointment page by page: `useInfiniteInvoicesForAppointment(appointmentId)`. */
export const useInfiniteInvoicesForAppointment = /* @__PURE__ */ infiniteHook(invoices.listForAppointment)

/** Reads all invoices of an appointment: `useAllInvoicesForAppointment(appointmentId)`. */
export const useAllInvoicesForAppointment = /* @__PURE__ */ allHook(invoices.listForAppointment)

/**
 * Reads one page of the invoices of an appointment, with Suspense.
 * @example useSuspenseInvoicesForAppointment(appointmentId)
 */
export const useSuspenseInvoicesForAppointment = /* @__PURE__ */ suspenseHook(invoices.listForAppointment)

/**
 * Reads the invoices of an appointment page by page, with Suspense.
 * @example useSuspenseInfiniteInvoicesForAppointment(appointmentId)
 */
export const useSuspenseInfiniteInvoicesForAppointment = /* @__PURE__ */ suspenseInfiniteHook(
  invoices.listForAppointment,
)

/** Reads all invoices of an appointment, with Suspense: `useSuspenseAllInvoicesForAppointment(appointmentId)`. */
export const useSuspenseAllInvoicesForAppointment = /* @__PURE__ */ suspenseAllHook(invoices.listForAppointment)

/** Reads one page of the invoices of a patient case: `useInvoicesForPatientCase(patientCaseId)`. */
export const useInvoicesForPatientCase = /* @__PURE__ */ queryHook(invoices.listForPatientCase)

/** Reads the invoices of a patient case page by page: `useInfiniteInvoicesForPatientCase(patientCaseId)`. */
export const useInfiniteInvoicesForPatientCase = /* @__PURE__ */ infiniteHook(invoices.listForPatientCase)

/** Reads all invoices of a patient case: `useAllInvoicesForPatientCase(patientCaseId)`. */
export const useAllInvoicesForPatientCase = /* @__PURE__ */ allHook(invoices.listForPatientCase)

/**
 * Reads one page of the invoices of a patient case, with Suspense.
 * @example useSuspenseInvoicesForPatientCase(patientCaseId)
 */
export const useSuspenseInvoicesForPatientCase = /* @__PURE__ */ suspenseHook(invoices.listForPatientCase)

/**
 * Reads the invoices of a patient case page by page, with Suspense.
 * @example useSuspenseInfiniteInvoicesForPatientCase(patientCaseId)
 */
export const useSuspenseInfiniteInvoicesForPatientCase = /* @__PURE__ */ suspenseInfiniteHook(
  invoices.listForPatientCase,
)

/** Reads all invoices of a patient case, with Suspense: `useSuspenseAllInvoicesForPatientCase(patientCaseId)`. */
export const useSuspenseAllInvoicesForPatientCase = /* @__PURE__ */ suspenseAllHook(invoices.listForPatientCase)

/** Reads an invoice: `useInvoice(id)`. */
export const useInvoice = /* @__PURE__ */ queryHook(invoices.get)

/** Reads an invoice, with Suspense: `useSuspenseInvoice(id)`. */
export const useSuspenseInvoice = /* @__PURE__ */ suspenseHook(invoices.get)
