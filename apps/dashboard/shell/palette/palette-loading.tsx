'use client'
import { shellText } from '@/text'
import { Dialog, focusFirst } from '@/ui/dialog'
import styles from './palette.module.css'

/** Props of {@link PaletteLoading}. */
export interface PaletteLoadingProps {
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly onClose: () => void
}

/** The palette's field before the palette has loaded. Letters would be lost otherwise, or taken for keys of the page. */
export function PaletteLoading({ typed, onType, onClose }: PaletteLoadingProps) {
  return (
    <Dialog title={shellText.palette.title} onClose={onClose}>
      <div className={styles.palette}>
        <input
          ref={focusFirst}
          type="search"
          aria-label={shellText.palette.label}
          placeholder={shellText.palette.placeholder}
          value={typed}
          onChange={({ target }) => onType(target.value)}
        />
      </div>
    </Dialog>
  )
}
