'use client'
import { baseKeymap } from 'prosemirror-commands'
import { history } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import { EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { useEffect, useRef, useState } from 'react'
import styles from './notes.module.css'
import { editorKeys } from './paragraph-commands'
import { toDocument, toHtml } from './paragraph-schema'
import { ParagraphToolbar } from './paragraph-toolbar'

/** Props of {@link ParagraphEditor}. */
export interface ParagraphEditorProps {
  /** The id of the element that names the field. */
  readonly labelId: string
  readonly name: string
  readonly html: string
  /** Called with HTML when the user changes something. */
  readonly onChange: (html: string) => void
}

/** Edits a paragraph with the formats that Cliniko keeps. */
export function ParagraphEditor({ labelId, name, html, onChange }: ParagraphEditorProps) {
  const box = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<EditorView | null>(null)
  const [state, setState] = useState<EditorState | null>(null)
  /** What the editor holds. Other HTML comes from somebody else, and replaces it. */
  const current = useRef(html)
  const notify = useRef(onChange)
  useEffect(() => {
    notify.current = onChange
  })

  useEffect(() => {
    if (!box.current) return undefined
    const editor = new EditorView(box.current, {
      state: createState(current.current),
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': labelId,
        dir: 'auto',
        class: styles.paragraph ?? '',
      },
      dispatchTransaction(transaction) {
        const next = editor.state.apply(transaction)
        editor.updateState(next)
        setState(next)
        if (!transaction.docChanged) return
        current.current = toHtml(next.doc)
        notify.current(current.current)
      },
    })
    setView(editor)
    setState(editor.state)
    return () => editor.destroy()
  }, [labelId])

  useEffect(() => {
    if (!view || html === current.current) return
    current.current = html
    view.updateState(createState(html))
    setState(view.state)
  }, [view, html])

  return (
    <div className={styles.paragraphBox}>
      <div ref={box} />
      {view && state && <ParagraphToolbar name={name} view={view} state={state} />}
    </div>
  )
}

function createState(html: string): EditorState {
  return EditorState.create({
    doc: toDocument(html),
    plugins: [history(), keymap(editorKeys), keymap(baseKeymap)],
  })
}
