'use client'
import { type MouseEvent, useRef, useState } from 'react'
import { countDrafts } from '@/screens/notes/local-drafts'
import { shellText } from '@/text'
import { Dialog } from '@/ui/dialog'
import styles from './shell.module.css'

const words = shellText.unsavedNotes

/** Signs out. It removes notes that are kept on this computer, so it warns if Cliniko doesn't have all of what was written. */
export function SignOut() {
  const form = useRef<HTMLFormElement>(null)
  const [unsaved, setUnsaved] = useState(0)

  function leave(event: MouseEvent): void {
    const count = countDrafts()
    if (count === 0) return
    event.preventDefault()
    setUnsaved(count)
  }

  function leaveAnyway(): void {
    setUnsaved(0)
    form.current?.requestSubmit()
  }

  return (
    <>
      <form ref={form} method="post" action="/api/sign-out">
        <button type="submit" className="button quiet" onClick={leave}>
          {shellText.signOut}
        </button>
      </form>
      {unsaved > 0 && (
        <Dialog title={words.title} onClose={() => setUnsaved(0)}>
          <p>{words.body(unsaved)}</p>
          <p className={styles.buttons}>
            <button type="button" className="button" onClick={() => setUnsaved(0)}>
              {words.stay}
            </button>
            <button type="button" className="button danger" onClick={leaveAnyway}>
              {words.leave}
            </button>
          </p>
        </Dialog>
      )}
    </>
  )
}
