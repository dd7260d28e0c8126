'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useEffect, useState } from 'react'
import { useClinic } from '@/lib/clinic'
import { shellText } from '@/text'
import { Icon } from '@/ui/icon'
import { screensOf } from './screens'
import styles from './shell.module.css'

/** How many pages a phone has room for. The others are behind a button. */
const roomOnPhone = 4

/** Links to the pages of the user's role: at the side, on a phone at the bottom. */
export function Navigation() {
  const path = usePathname()
  const { role } = useClinic()
  const [isOpen, setIsOpen] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it closes when another page opens
  useEffect(() => setIsOpen(false), [path])
  return (
    <nav aria-label={shellText.pages} className={styles.navigation} data-open={isOpen}>
      <ul>
        {screensOf(role).map(({ href, name, icon }, index) => {
          const isCurrent = href === '/' ? path === '/' : path.startsWith(href)
          return (
            <li key={href} data-more={index >= roomOnPhone}>
              <Link href={href} prefetch={false} title={name} aria-current={isCurrent ? 'page' : undefined}>
                <Icon name={icon} />
                <span>{name}</span>
              </Link>
            </li>
          )
        })}
        <li className={styles.moreButton}>
          <button type="button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            <Icon name="more" />
            <span>{shellText.more}</span>
          </button>
        </li>
      </ul>
    </nav>
  )
}
