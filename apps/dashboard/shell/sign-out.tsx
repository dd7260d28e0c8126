'use client'
import { type MouseEvent, useRef, useState } from 'react'
import { countDrafts, forgetDrafts } from '@/screens/notes/local-drafts'
import { text } from '@/text'
import { Dialog } from '@/ui/dialog'
import styles from './shell.module.css'

const words = text.shell.unsavedNotes

/** Signs out, and leaves no note on this computer. Says so first if Cliniko doesn't have all of what was written. */
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
    forgetDrafts()
    setUnsaved(0)
    form.current?.requestSubmit()
  }

  return (
    <>
      <form ref={form} method="post" action="/api/sign-out">
        <button type="submit" className="button quiet" onClick={leave}>
          {text.shell.signOut}
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
