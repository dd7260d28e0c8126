'use client'
import { useEffect } from 'react'

/** A script that common fonts lack, and the stylesheet of its font. The stylesheet has slices, of which a page loads what it shows. */
interface ScriptFont {
  readonly letters: RegExp
  load(): Promise<unknown>
}

const scriptFonts: readonly ScriptFont[] = [
  { letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u, load: () => import('./han.css') },
  { letters: /\p{Script=Devanagari}/u, load: () => import('./devanagari.css') },
  { letters: /\p{Script=Arabic}/u, load: () => import('./arabic.css') },
  { letters: /\p{Script=Hebrew}/u, load: () => import('./hebrew.css') },
]

/** Loads the fonts of other scripts once the page shows a name in one. A page without such names loads nothing. */
export function NameFonts() {
  useEffect(() => {
    const pending = new Set(scriptFonts)
    const loadFor = (text: string) => {
      for (const font of pending) {
        if (!font.letters.test(text)) continue
        pending.delete(font)
        // The page is readable without it. The next name tries again.
        font.load().catch(() => pending.add(font))
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
