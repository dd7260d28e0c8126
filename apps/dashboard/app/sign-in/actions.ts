'use server'
import { redirect } from 'next/navigation'
import { clinic } from '@/server/clinic'
import { isSame } from '@/server/seal'
import { password, startSession } from '@/server/session'

/** Tries of the last minute, whoever made them: the dashboard has one password. */
let tries: number[] = []

/** Signs in. Answers with what is wrong. */
export async function signIn(_said: string, form: FormData): Promise<string> {
  const now = clinic().now().getTime()
  tries = tries.filter((time) => now - time < 60_000)
  if (tries.length >= 10) return 'Too many tries. Wait a minute.'
  tries.push(now)
  if (!(await isSame(String(form.get('password') ?? ''), password()))) return 'That is not the password.'
  await startSession()
  redirect('/')
}
