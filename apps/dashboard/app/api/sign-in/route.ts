import { sessions } from '@/server/session'

/** Receives the sign-in form. */
export async function POST(request: Request): Promise<Response> {
  return (await sessions()).signIn(request)
}
