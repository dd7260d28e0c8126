'use client'
import { useEffect, useRef } from 'react'
import { notesText } from '@/text'
import { Dialog } from '@/ui/dialog'
import styles from './notes.module.css'

const { finish: words } = notesText

interface FinishDialogProps {
  readonly isSaving: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks once before a note becomes final. Enter confirms. */
export function FinishDialog({ isSaving, onConfirm, onClose }: FinishDialogProps) {
  const confirm = useRef<HTMLButtonElement>(null)
  useEffect(() => confirm.current?.focus(), [])
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p>{words.explain}</p>
      <p className={styles.buttons}>
        <button ref={confirm} type="button" className="button primary" disabled={isSaving} onClick={onConfirm}>
          {isSaving ? words.saving : words.confirm}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {words.cancel}
        </button>
      </p>
    </Dialog>
  )
}
