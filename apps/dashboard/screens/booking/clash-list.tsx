import { Icon } from '@/ui/icon'
import styles from './clash-list.module.css'

/** Warns of what takes up a time already. It never stops anybody: Cliniko accepts double bookings. */
export function ClashList({ clashes }: { readonly clashes: readonly string[] | undefined }) {
  return (
    <div role="status">
      {clashes && clashes.length > 0 && (
        <ul className={styles.clashes}>
          {clashes.map((clash) => (
            <li key={clash}>
              <Icon name="warning" size={16} />
              <bdi>{clash}</bdi>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
