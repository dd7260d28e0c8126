'use client'
import dynamic from 'next/dynamic'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { developerText, shellText } from '@/text'
import { Icon } from '@/ui/icon'
import { PaletteLoading } from './palette/palette-loading'
import styles from './shell.module.css'
import { useShortcuts } from './shortcuts'

const loadPalette = () => import('./palette/palette').then(({ Palette }) => ({ default: Palette }))
const Palette = lazy(loadPalette)
const KeyboardMap = dynamic(() => import('./keyboard-map').then(({ KeyboardMap }) => KeyboardMap), { ssr: false })
const DeveloperPanel = dynamic(
  () => import('@/screens/developer/developer-panel').then(({ DeveloperPanel }) => DeveloperPanel),
  { ssr: false },
)

type Tool = 'palette' | 'keys'

/** The command palette, the map of keys and the developer panel. Each is loaded when it is wanted. */
export function Tools() {
  const [tool, setTool] = useState<Tool>()
  const [isDeveloping, setIsDeveloping] = useState(false)
  const [typedAhead, setTypedAhead] = useState('')
  const close = () => {
    setTool(undefined)
    setTypedAhead('')
  }
  useShortcuts(
    useMemo(
      () => [
        { keys: 'Ctrl+K', name: shellText.palette.title, run: () => setTool('palette') },
        { keys: '/', name: shellText.palette.findPatient, run: () => setTool('palette') },
        { keys: '?', name: shellText.keys.title, run: () => setTool('keys') },
        { keys: 'Ctrl+.', name: developerText.title, run: () => setIsDeveloping((isOpen) => !isOpen) },
      ],
      [],
    ),
  )
  // The first letters shouldn't wait for a download.
  useEffect(() => {
    const timer = setTimeout(loadPalette, 2000)
    return () => clearTimeout(timer)
  }, [])
  return (
    <>
      <button type="button" className={styles.search} onClick={() => setTool('palette')} aria-keyshortcuts="Control+K">
        <Icon name="search" size={18} />
        <span>{shellText.palette.button}</span>
        <kbd>Ctrl K</kbd>
      </button>
      {tool === 'palette' && (
        <Suspense fallback={<PaletteLoading typed={typedAhead} onType={setTypedAhead} onClose={close} />}>
          <Palette initialText={typedAhead} onClose={close} />
        </Suspense>
      )}
      {tool === 'keys' && <KeyboardMap onClose={close} />}
      {isDeveloping && <DeveloperPanel onClose={() => setIsDeveloping(false)} />}
    </>
  )
}
