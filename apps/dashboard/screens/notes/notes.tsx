'use client'
import { text } from '@/text'

/** Placeholder */
export function Notes() {
  return <h1>{text.notes.title}</h1>
}
