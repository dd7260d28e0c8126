'use client'
import { useEffect } from 'react'
import { forgetDrafts } from './local-drafts'

/** Removes what notes left on this computer: on the sign-in page, and wherever somebody signs out. */
export function ForgetDrafts({ when }: { readonly when: 'shown' | 'signing out' }) {
  useEffect(() => {
    if (when === 'shown') {
      forgetDrafts()
      return undefined
    }
    const onSubmit = ({ target }: SubmitEvent) => {
      if (target instanceof HTMLFormElement && target.action.endsWith('/api/sign-out')) forgetDrafts()
    }
    document.addEventListener('submit', onSubmit, true)
    return () => document.removeEventListener('submit', onSubmit, true)
  }, [when])
  return null
}
