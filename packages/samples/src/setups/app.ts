/** What an app around a sample has. */

/** Aborts when the user leaves. */
export const { signal } = new AbortController()
/** A file that the user chose. */
export const file = new File(['%PDF-1.4 made up'], 'referral.pdf', { type: 'application/pdf' })
/** The account of the user who is signed in. */
export const accountId = 'clinic-17'

/** Shows how far something is. */
export function onProgress(_progress: object): void {}

const saved = new Map<string, string>()

/** Returns what was saved under a name. */
export async function load(name: string): Promise<string | undefined> {
  return saved.get(name)
}

/** Saves a text under a name. */
export async function save(name: string, text: string): Promise<void> {
  saved.set(name, text)
}

/** Who is signed in. */
export const session: { readonly id: string } | null = { id: 'session-1' }

/** Messages on screen. */
export const toast = {
  loading: (text: string): string => text,
  error: (_text: string, _options: { readonly id: string | undefined }): void => {},
}
