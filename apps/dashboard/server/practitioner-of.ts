import 'server-only'
import { linkedId, practitioners } from '@cliniko/core'
import { clinic } from './clinic'

interface Known {
  readonly byUser: Promise<ReadonlyMap<string, string>>
  readonly until: number
}

let known: Known | undefined

/** Returns the id of the practitioner that a user is, if they are one. Who works at the clinic is fetched every ten minutes. */
export async function practitionerOf(user: string): Promise<string | undefined> {
  if (!known || known.until < Date.now()) {
    const byUser = practitionersByUser()
    known = { byUser, until: Date.now() + 600_000 }
    byUser.catch(() => {
      known = undefined
    })
  }
  return (await known.byUser).get(user)
}

async function practitionersByUser(): Promise<ReadonlyMap<string, string>> {
  const byUser = new Map<string, string>()
  for (let page = 1, isLast = false; !isLast; page++) {
    const { items, totalEntries } = await clinic().client.request(practitioners.list, { page, perPage: 100 })
    for (const { id, user } of items) {
      const userId = linkedId(user)
      if (userId !== undefined) byUser.set(userId, id)
    }
    isLast = page * 100 >= totalEntries
  }
  return byUser
}
