'use client'
import { text } from '@/text'

/** Placeholder */
export function Invoices() {
  return <h1>{text.invoices.title}</h1>
}
