'use client'
import { useClinic } from '@/lib/clinic'
import { shellText } from '@/text'
import { RoleSwitch } from './role-switch'
import styles from './shell.module.css'
import { SignOut } from './sign-out'
import { Tools } from './tools'

/** Shows the clinic's name and time zone, and who works here. */
export function TopBar() {
  const { name, timeZone, isDemo } = useClinic()
  return (
    <header className={styles.topBar}>
      <p className={styles.brand}>
        <svg aria-hidden="true" viewBox="0 0 24 24" width="24" height="24">
          <rect x="1" y="1" width="22" height="22" rx="7" fill="var(--accent)" />
          <path d="M12 6.5v11M6.5 12h11" stroke="var(--on-accent)" strokeWidth="2.6" strokeLinecap="round" />
        </svg>
        {name}
      </p>
      <p className={styles.zone} title={shellText.timeIn(timeZone)}>
        {timeZone.replaceAll('_', ' ')}
      </p>
      <Tools />
      {isDemo ? <RoleSwitch /> : <SignOut />}
    </header>
  )
}
