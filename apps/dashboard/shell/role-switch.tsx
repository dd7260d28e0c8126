'use client'
import { useClinic } from '@/lib/clinic'
import { roles } from '@/lib/roles'
import { shellText } from '@/text'
import styles from './shell.module.css'

/** Shows the made-up clinic as another role sees it. It works without JavaScript, by its button. */
export function RoleSwitch() {
  const { role } = useClinic()
  return (
    <form method="post" action="/api/demo-role" className={styles.roleSwitch} title={shellText.demoHint}>
      <label htmlFor="demo-role">{shellText.viewAs}</label>
      <select
        id="demo-role"
        name="role"
        key={role}
        defaultValue={role}
        onChange={({ target }) => target.form?.requestSubmit()}
      >
        {roles.map((name) => (
          <option key={name} value={name}>
            {shellText.roles[name]}
          </option>
        ))}
      </select>
      <noscript>
        <button type="submit" className="button">
          {shellText.switchRole}
        </button>
      </noscript>
    </form>
  )
}
