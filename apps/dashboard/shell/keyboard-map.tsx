'use client'
import { shellText } from '@/text'
import { Dialog } from '@/ui/dialog'
import styles from './shell.module.css'
import { setLettersOn, useAllShortcuts, useLettersOn } from './shortcuts'

/** Lists the keys of what is on screen. Letters can be switched off, for people whose speech input types them. */
export function KeyboardMap({ onClose }: { readonly onClose: () => void }) {
  const shortcuts = useAllShortcuts()
  const lettersOn = useLettersOn()
  return (
    <Dialog title={shellText.keys.title} onClose={onClose}>
      <dl className={styles.keys}>
        {shortcuts.map(({ keys, name }) => (
          <div key={`${keys} ${name}`}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
      <label className={styles.switch}>
        <input type="checkbox" checked={lettersOn} onChange={({ target }) => setLettersOn(target.checked)} />
        {shellText.keys.letters}
      </label>
    </Dialog>
  )
}
