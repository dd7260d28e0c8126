'use client'
import { useEffect } from 'react'

/** A script that common fonts lack, and the stylesheet of its font. The stylesheet has slices, of which a page loads what it shows. */
interface ScriptFont {
  readonly letters: RegExp
  readonly family: string
  load(): Promise<unknown>
}

const scriptFonts: readonly ScriptFont[] = [
  {
    letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
    family: 'Noto Sans SC Variable',
    load: () => import('./han.css'),
  },
  {
    letters: /\p{Script=Devanagari}/u,
    family: 'Noto Sans Devanagari Variable',
    load: () => import('./devanagari.css'),
  },
  { letters: /\p{Script=Arabic}/u, family: 'Noto Sans Arabic Variable', load: () => import('./arabic.css') },
  { letters: /\p{Script=Hebrew}/u, family: 'Noto Sans Hebrew Variable', load: () => import('./hebrew.css') },
]

/** Loads the fonts of other scripts once the page shows a name in one. A page without such names loads nothing. */
export function NameFonts() {
  useEffect(() => {
    const pending = new Set(scriptFonts)
    const loaded: string[] = []
    const loadFor = (text: string) => {
      for (const font of pending) {
        if (!font.letters.test(text)) continue
        pending.delete(font)
        font.load().then(
          () => {
            loaded.push(`'${font.family}'`)
            // Text that is there already is only laid out again if its list of fonts changes.
            document.documentElement.style.setProperty('--loaded-fonts', loaded.join())
          },
          // The page is readable without it. The next name tries again.
          () => pending.add(font),
        )
      }
    }
    const observer = new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes) {
        if (type === 'characterData') loadFor(target.textContent ?? '')
        for (const node of addedNodes) loadFor(node.textContent ?? '')
      }
      if (pending.size === 0) observer.disconnect()
    })
    observer.observe(document.body, { characterData: true, childList: true, subtree: true })
    loadFor(document.body.textContent ?? '')
    return () => observer.disconnect()
  }, [])
  return null
}
