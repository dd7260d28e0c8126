import 'server-only'
import { type Client, dateIn } from '@cliniko/core'
import { notFound } from 'next/navigation'
import { type Ability, can } from '@/lib/roles'
import { pageClient } from './access'
import { clinic, clinicInfo } from './clinic'
import { requireStaff, type Staff } from './session'

/** What a page is rendered with. */
export interface Page {
  readonly client: Client
  readonly staff: Staff
  readonly timeZone: string
  /** The date in the clinic: `YYYY-MM-DD`. */
  readonly today: string
}

/**
 * Returns what a page needs to fetch its data as the user who requested it. Redirects to the sign-in page if nobody is signed
 * in, and shows that there is no such page to a role that may not see it.
 */
export async function openPage(needs?: Ability): Promise<Page> {
  const staff = await requireStaff()
  if (needs && !can(staff.role, needs)) notFound()
  const { timeZone } = await clinicInfo()
  return { client: await pageClient(staff), staff, timeZone, today: dateIn(clinic().now(), timeZone) }
}
