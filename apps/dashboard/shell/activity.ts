'use client'

/** In milliseconds. */
const idleAfter = 60_000

let lastActive = Date.now()

/** Notes when somebody last used this computer. Returns how to stop. */
export function watchActivity(): () => void {
  const note = () => {
    lastActive = Date.now()
  }
  const events = ['keydown', 'pointerdown', 'wheel', 'focus'] as const
  for (const event of events) window.addEventListener(event, note, { passive: true, capture: true })
  return () => {
    for (const event of events) window.removeEventListener(event, note, { capture: true })
  }
}

/** Whether nobody has used this computer for a minute. */
export function isIdle(): boolean {
  return Date.now() - lastActive > idleAfter
}
