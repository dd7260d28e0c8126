'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useClinic } from '@/lib/clinic'
import { text } from '@/text'
import { Icon } from '@/ui/icon'
import { screensOf } from './screens'
import styles from './shell.module.css'

/** Links to the pages of the user's role: at the side, on a phone at the bottom. */
export function Navigation() {
  const path = usePathname()
  const { role } = useClinic()
  return (
    <nav aria-label={text.shell.pages} className={styles.navigation}>
      <ul>
        {screensOf(role).map(({ href, name, icon }) => {
          const isCurrent = href === '/' ? path === '/' : path.startsWith(href)
          return (
            <li key={href}>
              <Link href={href} prefetch={false} aria-current={isCurrent ? 'page' : undefined}>
                <Icon name={icon} />
                <span>{name}</span>
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
