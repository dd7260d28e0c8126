'use client'
import { type ReactNode, useSyncExternalStore } from 'react'
import { Banners } from './banners'
import { Freshness } from './freshness'
import { Navigation } from './navigation'
import { NoticesProvider } from './notices'
import { SessionOfTabs } from './session-of-tabs'
import styles from './shell.module.css'
import { useShortcutKeys } from './shortcuts'
import { TopBar } from './top-bar'
import { UnsentGuard } from './unsent-guard'

/** What surrounds every screen: the clinic's name, the navigation, notices and keys. `data-hydrated` says that keys work. */
export function Shell({ children }: { readonly children: ReactNode }) {
  useShortcutKeys()
  const isHydrated = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )
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
