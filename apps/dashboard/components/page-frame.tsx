import type { ReactNode } from 'react'
import { clinic, clinicInfo } from '@/server/clinic'
import { Header } from './header'

/** Wraps every page of a signed-in user. */
export async function PageFrame({ children }: { readonly children: ReactNode }) {
  const { name } = await clinicInfo()
  return (
    <>
      <Header clinicName={name} isDemo={clinic().isDemo} />
      <main id="main">{children}</main>
    </>
  )
}
