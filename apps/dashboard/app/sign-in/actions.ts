'use server'
import { redirect } from 'next/navigation'
import { clinic } from '@/server/clinic'
import { isSame } from '@/server/seal'
import { password, startSession } from '@/server/session'

/** The times of the last minute's attempts, by anybody: the dashboard has one password. */
let attempts: number[] = []

/** Signs in and goes to the day. Returns an error message if that fails. */
export async function signIn(_previousError: string, form: FormData): Promise<string> {
  const now = clinic().now().getTime()
  attempts = attempts.filter((time) => now - time < 60_000)
  if (attempts.length >= 10) return 'Too many attempts. Try again in a minute.'
  attempts.push(now)
  if (!(await isSame(String(form.get('password') ?? ''), password()))) return 'Incorrect password.'
  await startSession()
  redirect('/')
}
