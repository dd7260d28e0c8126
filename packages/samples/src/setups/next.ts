import type { ReactElement } from 'react'
import { client } from './clinic.js'

/** What a Next.js app around a page has. */
export type PageProps<Path extends string> = {
  readonly path: Path
  readonly params: Promise<{ readonly date: string }>
}

export { timeZone } from './clinic.js'

/** A client on the server. */
export const serverClient = client

/** The session of the request. */
export async function getSession(): Promise<{ readonly id: string }> {
  return { id: 'session-1' }
}

/** A client component. */
export function Day(_props: { readonly date: string }): ReactElement | null {
  return null
}
