'use client'
import { text } from '@/text'

/** Placeholder */
export function Settings() {
  return <h1>{text.settings.title}</h1>
}
