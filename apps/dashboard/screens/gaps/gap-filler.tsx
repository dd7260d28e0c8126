'use client'
import { text } from '@/text'

/** Placeholder */
export function GapFiller() {
  return <h1>{text.gaps.title}</h1>
}
