/** The default of `onError`. */
export function logError(error: unknown): void {
  // biome-ignore lint/suspicious/noConsole: nobody else would learn of it
  console.error(error)
}
