/** Who has arrived and waits. */
export function WaitingStrip() {
  return null
}
