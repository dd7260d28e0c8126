'use client'
import { text } from '@/text'

/** Placeholder */
export function Reports() {
  return <h1>{text.reports.title}</h1>
}
