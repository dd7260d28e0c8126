'use client'
import { useEffect, useRef } from 'react'
import { plainText } from '@/lib/plain-text'
import styles from './rich-text.module.css'

interface RichTextProps {
  readonly html: string
  /** The level of headings in it: one below that of the heading before it. */
  readonly headingLevel: number
}

/**
 * Shows HTML of the API: answers of notes and forms. Only the 13 tags that Cliniko keeps are left, without attributes but
 * the `href` of links. Until the cleaner has loaded, and on the server, it shows the text alone.
 */
export function RichText({ html, headingLevel }: RichTextProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let isCurrent = true
    void import('@/lib/clean-html').then(({ cleanHtml }) => {
      if (isCurrent) box.current?.replaceChildren(cleanHtml(html, headingLevel))
    })
    return () => {
      isCurrent = false
    }
  }, [html, headingLevel])
  // The key gives each text an element of its own: React doesn't know what was put into it.
  return (
    <div key={html} ref={box} dir="auto" className={styles.text}>
      {plainText(html)}
    </div>
  )
}
