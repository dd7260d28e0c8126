import { redirect } from 'next/navigation'

/**
 * Where a custom patient button in Cliniko leads to: `/open?patient_id=1`. Whoever isn't signed in signs in first, and comes
 * back here: see `proxy.ts`.
 */
export function GET(request: Request): never {
  const id = new URL(request.url).searchParams.get('patient_id') ?? ''
  redirect(/^\d+$/.test(id) ? `/patients/${id}` : '/patients')
}
