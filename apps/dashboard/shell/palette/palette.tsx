'use client'
import { useCombobox } from 'downshift'
import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react'
import { useClinic, useToday } from '@/lib/clinic'
import { useFindPatients } from '@/screens/patients/use-find-patients'
import { shellText } from '@/text'
import { Dialog, focusFirst } from '@/ui/dialog'
import { screensOf } from '../screens'
import { useAllShortcuts } from '../shortcuts'
import { type Entry, entriesOf } from './entries'
import styles from './palette.module.css'

/** Props of {@link Palette}. */
export interface PaletteProps {
  /** What was typed before it had loaded. */
  readonly initialText: string
  readonly onClose: () => void
}

/** Finds patients, days, pages and actions by a few letters. Enter takes the first. */
export function Palette({ initialText, onClose }: PaletteProps) {
  const router = useRouter()
  const today = useToday()
  const { role } = useClinic()
  const [typed, setTyped] = useState(initialText)
  const [takesFirst, setTakesFirst] = useState(false)
  const { patients, isPending } = useFindPatients(typed, 8)
  const shortcuts = useAllShortcuts()
  const entries = useMemo(
    () => entriesOf({ typed, today, patients: typed.trim() ? patients : [], screens: screensOf(role), shortcuts }),
    [typed, today, patients, role, shortcuts],
  )

  function choose(entry: Entry): void {
    onClose()
    if (entry.href) router.push(entry.href)
    else entry.run?.()
  }

  const { getInputProps, getMenuProps, getItemProps, highlightedIndex } = useCombobox<Entry>({
    items: [...entries],
    isOpen: true,
    defaultHighlightedIndex: 0,
    inputValue: typed,
    itemToString: (entry) => entry?.name ?? '',
    onSelectedItemChange: ({ selectedItem }) => selectedItem && choose(selectedItem),
  })

  // Whoever presses Enter before the patients have come means the first of them.
  useEffect(() => {
    if (!takesFirst || isPending) return
    setTakesFirst(false)
    const [first] = entries
    if (first) choose(first)
  })

  function onKeyDown(event: KeyboardEvent & { nativeEvent: { preventDownshiftDefault?: boolean } }): void {
    if (event.key === 'Escape') {
      event.preventDefault()
      onClose()
    } else if (event.key === 'Enter' && isPending && highlightedIndex <= 0) {
      event.nativeEvent.preventDownshiftDefault = true
      setTakesFirst(true)
    }
  }

  return (
    <Dialog title={shellText.palette.title} onClose={onClose}>
      <div className={styles.palette}>
        <input
          {...getInputProps({
            ref: focusFirst,
            onKeyDown,
            // At once: Downshift tells of a change after the next render, in which fast typists lose letters.
            onChange: ({ currentTarget }) => {
              setTyped(currentTarget.value)
              setTakesFirst(false)
            },
          })}
          type="search"
          aria-label={shellText.palette.label}
          aria-labelledby={undefined}
          placeholder={shellText.palette.placeholder}
        />
        <ul
          {...getMenuProps({ 'aria-label': shellText.palette.title, 'aria-labelledby': undefined })}
          className={styles.entries}
        >
          {entries.map((entry, index) => (
            <li
              key={entry.id}
              {...getItemProps({ item: entry, index })}
              className={styles.entry}
              data-highlighted={index === highlightedIndex}
            >
              <span className={styles.group}>{entry.group !== entries[index - 1]?.group && entry.group}</span>
              <bdi>{entry.name}</bdi>
              {entry.detail && <span className={styles.detail}>{entry.detail}</span>}
            </li>
          ))}
        </ul>
        <p role="status" className={styles.status}>
          {entries.length === 0 && (isPending ? shellText.palette.searching : shellText.palette.nothing)}
        </p>
      </div>
    </Dialog>
  )
}
