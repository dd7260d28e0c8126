import { sessions } from '@/server/session'

/** Receives the form of the header's button. */
export async function POST(request: Request): Promise<Response> {
  return (await sessions()).signOut(request)
}
