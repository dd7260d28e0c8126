'use client'
import { useClinic } from '@/lib/clinic'
import { roles } from '@/lib/roles'
import { text } from '@/text'
import styles from './shell.module.css'

/** Shows the made-up clinic as another role sees it. It works without JavaScript, by its button. */
export function RoleSwitch() {
  const { role } = useClinic()
  return (
    <form method="post" action="/api/demo-role" className={styles.roleSwitch} title={text.shell.demoHint}>
      <label htmlFor="demo-role">{text.shell.viewAs}</label>
      <select
        id="demo-role"
        name="role"
        key={role}
        defaultValue={role}
        onChange={({ target }) => target.form?.requestSubmit()}
      >
        {roles.map((name) => (
          <option key={name} value={name}>
            {text.shell.roles[name]}
          </option>
        ))}
      </select>
      <noscript>
        <button type="submit" className="button">
          {text.shell.switchRole}
        </button>
      </noscript>
    </form>
  )
}
