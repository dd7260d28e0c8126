'use client'
import { text } from '@/text'

/** Placeholder */
export function Stock() {
  return <h1>{text.stock.title}</h1>
}
