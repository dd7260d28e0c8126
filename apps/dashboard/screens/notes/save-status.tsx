'use client'
import { useClinic } from '@/lib/clinic'
import { clockTime } from '@/lib/format'
import { notesText } from '@/text'
import { explain } from '@/ui/problem'
import type { AutosaveState } from './autosave'
import styles from './notes.module.css'

const { status: words } = notesText

/** Says whether the changes are saved. Screen readers hear what matters: that they aren't. */
export function SaveStatus({ state, onRetry }: { readonly state: AutosaveState; readonly onRetry: () => void }) {
  const { timeZone } = useClinic()
  const { phase, savedAt, error } = state
  const isOffline = error?.name === 'NetworkError' || error?.name === 'TimeoutError'
  const message = {
    idle: savedAt ? words.saved(clockTime(savedAt, timeZone)) : words.unchanged,
    dirty: words.dirty,
    saving: words.saving,
    failed: isOffline ? words.offline : words.failed(error ? explain(error) : ''),
    conflict: words.conflict,
    final: '',
  }[phase]
  return (
    <div className={styles.status} data-phase={phase}>
      <span role={phase === 'failed' ? 'alert' : undefined} data-testid="save-status">
        {message}
      </span>
      {phase === 'failed' && (
        <button type="button" className="button" onClick={onRetry}>
          {words.retry}
        </button>
      )}
    </div>
  )
}
