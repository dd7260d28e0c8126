'use client'
import { usePublicSettings } from '@cliniko/react'
import { useCallback } from 'react'
import { currencyOf, formatMoney, formatRoundMoney } from './money'

/** Returns a function that formats cents in the clinic's currency. Prefetch `settings.getPublic` for the first paint. */
export function useMoney(): (cents: number, how?: 'exact' | 'round') => string {
  const { data } = usePublicSettings()
  const currency = currencyOf(data?.account?.country_code)
  return useCallback(
    (cents, how = 'exact') => (how === 'exact' ? formatMoney(cents, currency) : formatRoundMoney(cents, currency)),
    [currency],
  )
}
