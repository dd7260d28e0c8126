'use client'
import { type ReactNode, useContext, useId, useLayoutEffect, useRef } from 'react'
import { uiText } from '@/text'
import styles from './dialog.module.css'
import { DialogDepth } from './dialog-depth'
import { Icon } from './icon'

/** Props of {@link Dialog}. */
export interface DialogProps {
  readonly title: ReactNode
  /** Where it is: in the middle, or at the side (on a phone at the bottom). Default: `middle`. */
  readonly place?: 'middle' | 'side'
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A modal dialog. Escape, the cross and a click beside it close it, and the focus goes back to where it was. */
export function Dialog({ title, place = 'middle', onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const depth = useContext(DialogDepth)
  // Letters that are typed while it opens are meant for it.
  useLayoutEffect(() => {
    const opener = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [])
  return (
    // The inner box fills the dialog, so a click on the dialog itself is a click on the backdrop.
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it, as it does any dialog
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-place={place}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={({ target }) => target === dialog.current && dialog.current?.close()}
    >
      <div className={styles.box}>
        <div className={styles.head}>
          <h2 id={titleId}>{title}</h2>
          <button
            type="button"
            className="button quiet"
            onClick={() => dialog.current?.close()}
            aria-label={uiText.close}
          >
            <Icon name="close" />
          </button>
        </div>
        <DialogDepth value={depth + 1}>{children}</DialogDepth>
      </div>
    </dialog>
  )
}

/** The `ref` of what a dialog focuses when it opens. Otherwise it is the cross. */
export function focusFirst(element: HTMLElement | null): void {
  // React writes no `autofocus`.
  element?.setAttribute('autofocus', '')
}
