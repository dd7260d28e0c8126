'use client'
import type { ReactNode } from 'react'
import { useIsHydrated } from '@/lib/use-is-hydrated'
import styles from './field.module.css'

/** Fields that the server renders. They can be filled in once they work: what is typed before would be lost. */
export function Fields({ children }: { readonly children: ReactNode }) {
  const isHydrated = useIsHydrated()
  return (
    <fieldset className={styles.fields} disabled={!isHydrated}>
      {children}
    </fieldset>
  )
}
