'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'

const pages = [
  { href: '/', name: 'Day' },
  { href: '/patients', name: 'Patients' },
] as const

/** The app's pages, with the one that is open marked. */
export function NavLinks() {
  const path = usePathname()
  return (
    <nav aria-label="Pages">
      <ul className="nav">
        {pages.map(({ href, name }) => {
          const isHere = href === '/' ? path === '/' : path.startsWith(href)
          return (
            <li key={href}>
              <Link href={href} aria-current={isHere ? 'page' : undefined}>
                {name}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
