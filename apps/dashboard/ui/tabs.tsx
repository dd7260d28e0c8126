'use client'
import { useUrlState } from '@/lib/url-state'
import styles from './tabs.module.css'

/** Props of {@link Tabs}. */
export interface TabsProps<Name extends string> {
  /** What the tabs choose between, for screen readers. */
  readonly label: string
  /** The parameter of the URL that names the tab. Default: `tab`. */
  readonly parameter?: string
  /** The names, the first of which is shown without a parameter, and their texts. */
  readonly tabs: Readonly<Record<Name, string>>
  readonly current: Name
}

/** Chooses a part of a screen. The choice is in the URL, so these are links: they open in a new tab, too. */
export function Tabs<Name extends string>({ label, parameter = 'tab', tabs, current }: TabsProps<Name>) {
  const [, change] = useUrlState()
  const [first] = Object.keys(tabs)
  return (
    <nav aria-label={label} className={styles.tabs}>
      {(Object.entries(tabs) as [Name, string][]).map(([name, text]) => (
        <a
          key={name}
          href={name === first ? '?' : `?${parameter}=${name}`}
          aria-current={name === current ? 'page' : undefined}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return
            event.preventDefault()
            change({ [parameter]: name === first ? undefined : name })
          }}
        >
          {text}
        </a>
      ))}
    </nav>
  )
}
