'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'

const pages = [
  { href: '/', name: 'Day' },
  { href: '/patients', name: 'Patients' },
] as const

/** Links to the app's pages. Marks the current page. */
export function NavLinks() {
  const path = usePathname()
  return (
    <nav aria-label="Pages">
      <ul className="nav">
        {pages.map(({ href, name }) => {
          const isCurrent = href === '/' ? path === '/' : path.startsWith(href)
          return (
            <li key={href}>
              <Link href={href} aria-current={isCurrent ? 'page' : undefined}>
                {name}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
