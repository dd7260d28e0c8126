'use client'
import dynamic from 'next/dynamic'
import type { ReactNode } from 'react'
import { useIsHydrated } from '@/lib/use-is-hydrated'
import { Banners } from './banners'
import { Navigation } from './navigation'
import { NoticesProvider } from './notices'
import { SessionOfTabs } from './session-of-tabs'
import styles from './shell.module.css'
import { useShortcutKeys } from './shortcuts'
import { TopBar } from './top-bar'
import { UnsentGuard } from './unsent-guard'

/** Nothing has changed yet when the page opens, so its scripts come after those that show something. */
const Freshness = dynamic(() => import('./freshness').then(({ Freshness }) => Freshness), { ssr: false })

/** What surrounds every screen: the clinic's name, the navigation, notices and keys. `data-hydrated` says that keys work. */
export function Shell({ children }: { readonly children: ReactNode }) {
  useShortcutKeys()
  const isHydrated = useIsHydrated()
  return (
    <NoticesProvider>
      <Freshness />
      <SessionOfTabs />
      <UnsentGuard />
      <div className={styles.shell} data-hydrated={isHydrated || undefined}>
        <TopBar />
        <Banners />
        <Navigation />
        <main id="main">{children}</main>
      </div>
    </NoticesProvider>
  )
}
