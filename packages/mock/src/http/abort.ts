/** Throws the reason of an aborted signal. React Native's signals have no `throwIfAborted` and no reason. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw abortReason(signal)
}

/** Returns the reason of an aborted signal. */
export function abortReason({ reason }: AbortSignal): unknown {
  return reason ?? new DOMException('The request was aborted.', 'AbortError')
}
