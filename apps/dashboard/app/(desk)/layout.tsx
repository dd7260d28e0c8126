import type { ReactNode } from 'react'
import { ClinicProvider } from '@/lib/clinic'
import { ForgetDrafts } from '@/screens/notes/forget-drafts'
import { scopeOf } from '@/server/access'
import { clinic, clinicInfo } from '@/server/clinic'
import { requireStaff } from '@/server/session'
import { Providers } from '@/shell/providers'
import { Shell } from '@/shell/shell'

/** Surrounds every screen of somebody who is signed in. */
export default async function DeskLayout({ children }: { readonly children: ReactNode }) {
  const staff = await requireStaff()
  const { now, isDemo } = clinic()
  const info = await clinicInfo()
  const serverNow = now().getTime()
  return (
    <Providers scope={scopeOf(staff)} serverNow={serverNow}>
      <ClinicProvider
        {...info}
        isDemo={isDemo}
        role={staff.role}
        practitionerId={staff.practitionerId}
        serverNow={serverNow}
      >
        <Shell>{children}</Shell>
        <ForgetDrafts when="signing out" />
      </ClinicProvider>
    </Providers>
  )
}
