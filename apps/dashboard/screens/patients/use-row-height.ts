'use client'
import { useSyncExternalStore } from 'react'

const phone = '(max-width: 720px)'

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(phone)
  media.addEventListener('change', listener)
  return () => media.removeEventListener('change', listener)
}

/** The height of a row in pixels: on a phone, a row has two lines. The style sheet has the same. */
export function useRowHeight(): number {
  return useSyncExternalStore(
    subscribe,
    () => (window.matchMedia(phone).matches ? 64 : 44),
    () => 44,
  )
}
