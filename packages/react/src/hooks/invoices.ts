'use client'
import { invoices } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { queryHook } from '../query-hook.js'

/** Reads one page of invoices: `useInvoices({ where: { patient_id }, sort: '-issue_date' })`. */
export const useInvoices = /* @__PURE__ */ queryHook(invoices.list)

/** Reads invoices page by page: `useInfiniteInvoices({ where: { patient_id }, sort: '-issue_date' })`. */
export const useInfiniteInvoices = /* @__PURE__ */ infiniteHook(invoices.list)

/** Reads one page of the invoices of an appointment: `useInvoicesForAppointment(appointmentId)`. */
export const useInvoicesForAppointment = /* @__PURE__ */ queryHook(invoices.listForAppointment)

/** Reads the invoices of an appointment page by page: `useInfiniteInvoicesForAppointment(appointmentId)`. */
export const useInfiniteInvoicesForAppointment = /* @__PURE__ */ infiniteHook(invoices.listForAppointment)

/** Reads one page of the invoices of a patient case: `useInvoicesForPatientCase(patientCaseId)`. */
export const useInvoicesForPatientCase = /* @__PURE__ */ queryHook(invoices.listForPatientCase)

/** Reads the invoices of a patient case page by page: `useInfiniteInvoicesForPatientCase(patientCaseId)`. */
export const useInfiniteInvoicesForPatientCase = /* @__PURE__ */ infiniteHook(invoices.listForPatientCase)

/** Reads an invoice: `useInvoice(id)`. */
export const useInvoice = /* @__PURE__ */ queryHook(invoices.get)
