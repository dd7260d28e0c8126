import { QueryClient } from '@tanstack/query-core'

export * from './clinic.js'

export const queryClient = new QueryClient()
