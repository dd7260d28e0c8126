'use client'
import type { EditorState } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { ReactNode } from 'react'
import { notesText } from '@/text'
import { Icon } from '@/ui/icon'
import styles from './notes.module.css'
import { type Format, formats } from './paragraph-commands'

const { toolbar: words } = notesText

/** What is on each button. */
const signs: { readonly [format in Format]: ReactNode } = {
  bold: 'B',
  italic: 'I',
  underline: 'U',
  heading: 'H',
  bullets: <Icon name="bullets" size={16} />,
  numbers: <Icon name="numbers" size={16} />,
  quote: '”',
}

interface ParagraphToolbarProps {
  readonly name: string
  readonly view: EditorView
  readonly state: EditorState
}

/** Buttons for the formats of a paragraph. The keyboard has Ctrl+B, I and U, and reaches the others after the text. */
export function ParagraphToolbar({ name, view, state }: ParagraphToolbarProps) {
  return (
    <div role="toolbar" aria-label={words.label(name)} className={styles.toolbar}>
      {names.map((format) => (
        <button
          key={format}
          type="button"
          data-format={format}
          aria-label={words[format]}
          title={words[format]}
          aria-pressed={formats[format].isOn(state)}
          // The selection stays where it is.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            formats[format].run(view.state, view.dispatch)
            view.focus()
          }}
        >
          <span aria-hidden="true">{signs[format]}</span>
        </button>
      ))}
    </div>
  )
}

const names: readonly Format[] = ['bold', 'italic', 'underline', 'heading', 'bullets', 'numbers', 'quote']
