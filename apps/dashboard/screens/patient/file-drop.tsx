'use client'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { patientText } from '@/text'
import { FileUpload } from './file-upload'
import styles from './patient.module.css'

const { files: words } = patientText

interface Queued {
  readonly id: number
  readonly file: File
}

/** Takes files that are dropped or chosen, and uploads them. */
export function FileDrop({ patientId, children }: { readonly patientId: string; readonly children: ReactNode }) {
  const [queue, setQueue] = useState<readonly Queued[]>([])
  const [isOver, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const lastId = useRef(0)

  function add(files: Iterable<File>): void {
    const added = Array.from(files, (file) => {
      lastId.current++
      return { id: lastId.current, file }
    })
    setQueue((queued) => [...queued, ...added])
  }

  function drop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    add(event.dataTransfer.files)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button within does the same by keyboard
    <div
      className={styles.drop}
      data-over={isOver}
      onDrop={drop}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false)
      }}
    >
      <p className={styles.dropHint}>
        {words.drop}{' '}
        <button type="button" className="button" onClick={() => input.current?.click()}>
          {words.choose}
        </button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={words.chooseLabel}
          onChange={({ currentTarget }) => {
            add(currentTarget.files ?? [])
            currentTarget.value = ''
          }}
        />
      </p>
      {queue.length > 0 && (
        <ul className={styles.list} aria-label={words.uploads}>
          {queue.map(({ id, file }) => (
            <FileUpload
              key={id}
              file={file}
              patientId={patientId}
              onDone={() => setQueue((queued) => queued.filter((other) => other.id !== id))}
            />
          ))}
        </ul>
      )}
      {children}
    </div>
  )
}
