'use client'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { shellText } from '@/text'
import styles from './shell.module.css'
import { useShortcuts } from './shortcuts'

/** What just happened, and how to take it back. */
export interface Notice {
  readonly message: string
  /** Takes it back. `Ctrl+Z` does so for the latest notice that has it. */
  readonly undo?: (() => void) | undefined
  /** Milliseconds until it goes. Default: 10 000. */
  readonly lasts?: number | undefined
  /** A problem stays until it is dismissed. Default: `info`. */
  readonly tone?: 'info' | 'problem' | undefined
}

type Notify = (notice: Notice) => () => void

const NotifyContext = createContext<Notify | undefined>(undefined)

interface ShownNotice extends Notice {
  readonly id: number
}

let lastId = 0

/** Shows notices for the components below it. Screen readers announce them. */
export function NoticesProvider({ children }: { readonly children: ReactNode }) {
  const [notices, setNotices] = useState<readonly ShownNotice[]>([])
  const remove = useCallback((id: number) => setNotices((shown) => shown.filter((notice) => notice.id !== id)), [])
  const notify = useCallback<Notify>(
    (notice) => {
      lastId++
      const id = lastId
      setNotices((shown) => [...shown.slice(-2), { ...notice, id }])
      return () => remove(id)
    },
    [remove],
  )
  const undoable = notices.findLast(({ undo }) => undo)
  useShortcuts(
    useMemo(
      () =>
        undoable
          ? [
              {
                keys: 'Ctrl+Z',
                name: shellText.undo,
                run: () => {
                  remove(undoable.id)
                  undoable.undo?.()
                },
              },
            ]
          : [],
      [undoable, remove],
    ),
  )
  return (
    <NotifyContext value={notify}>
      {children}
      <section aria-label={shellText.notices} aria-live="polite" className={styles.notices}>
        {notices.map((notice) => (
          <NoticeBar key={notice.id} notice={notice} onRemove={remove} />
        ))}
      </section>
    </NotifyContext>
  )
}

function NoticeBar({ notice, onRemove }: { readonly notice: ShownNotice; readonly onRemove: (id: number) => void }) {
  const { id, message, undo, tone = 'info', lasts = 10_000 } = notice
  useEffect(() => {
    if (tone === 'problem') return undefined
    const timer = setTimeout(() => onRemove(id), lasts)
    return () => clearTimeout(timer)
  }, [id, tone, lasts, onRemove])
  return (
    <div className={styles.notice} data-tone={tone}>
      <p>
        <bdi>{message}</bdi>
      </p>
      {undo && (
        <button
          type="button"
          onClick={() => {
            onRemove(id)
            undo()
          }}
        >
          {shellText.undo}
        </button>
      )}
      <button type="button" onClick={() => onRemove(id)} aria-label={shellText.dismiss}>
        ✕
      </button>
    </div>
  )
}

/** Returns a function that shows a notice. It returns how to remove it. */
export function useNotify(): Notify {
  const notify = useContext(NotifyContext)
  if (!notify) throw new Error('Screens must be inside of a NoticesProvider.')
  return notify
}
