'use client'
import { useId, useState } from 'react'
import { patientFormText } from '@/text'
import { Dialog } from '@/ui/dialog'
import type { Conflict } from './merge'
import styles from './patient-form.module.css'
import { shownValue } from './shown-value'

const words = patientFormText.conflict

/** Props of {@link ConflictDialog}. */
export interface ConflictDialogProps {
  readonly conflicts: readonly Conflict[]
  /** Saves. `theirs` are the fields of which the other person's value stays. */
  readonly onSave: (theirs: ReadonlySet<string>) => void
  readonly onClose: () => void
}

/** Shows what two people entered for the same fields, and lets one of them choose. */
export function ConflictDialog({ conflicts, onSave, onClose }: ConflictDialogProps) {
  const id = useId()
  // Nothing is overwritten unless somebody says so.
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(() => new Set(conflicts.map(({ field }) => field)))

  function choose(field: string, isTheirs: boolean): void {
    const next = new Set(theirs)
    if (isTheirs) next.add(field)
    else next.delete(field)
    setTheirs(next)
  }

  return (
    <Dialog title={words.title} onClose={onClose}>
      <p>{words.body}</p>
      {conflicts.map((conflict) => {
        const { field } = conflict
        const label = patientFormText.fields[field as keyof typeof patientFormText.fields] ?? field
        return (
          <fieldset key={field} className={styles.conflict}>
            <legend>
              <bdi>{label}</bdi>
            </legend>
            {(['theirs', 'mine'] as const).map((side) => (
              <label key={side}>
                <input
                  type="radio"
                  name={`${id}${field}`}
                  checked={theirs.has(field) === (side === 'theirs')}
                  onChange={() => choose(field, side === 'theirs')}
                />
                <span>
                  <b>{words[side]}</b>
                  <bdi>{shownValue(conflict[side]) || words.empty}</bdi>
                </span>
              </label>
            ))}
          </fieldset>
        )
      })}
      <p className={styles.buttons}>
        <button type="button" className="button" onClick={onClose}>
          {words.back}
        </button>
        <button type="button" className="button primary" onClick={() => onSave(theirs)}>
          {words.save}
        </button>
      </p>
    </Dialog>
  )
}
