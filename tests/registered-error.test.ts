import { expect, test } from 'vitest'
import { openInEditor } from './language-service.js'

/** TypeScript reads the sources of several packages, which takes a while on a busy machine. */
const timeout = 600_000

test(
  'C96 behavior: an error type that an app registers with TanStack Query is the one of every hook',
  () => {
    const { errors, hover } = openInEditor(`
import { type ClinikoError } from '@cliniko/core'
import '@tanstack/react-query'
import { useAllPatients, useCreatePatient, useInfinitePatients, usePatient, useSuspensePatient } from '@cliniko/react'
declare module '@tanstack/react-query' {
  interface Register { defaultError: ClinikoError | 'another' }
}
const error = [
  usePatient('1').error,
  useInfinitePatients().error,
  useAllPatients().error,
  useSuspensePatient('1').error,
  useCreatePatient().error,
] as const
export type Error = typeof error[number]
`)
    expect(errors()).toEqual([])
    expect(hover('export type Error')).toBe('type Error = ClinikoError | "another" | null')
  },
  timeout,
)
