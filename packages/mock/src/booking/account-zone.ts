import type { Store } from '../store/store.js'

/** Returns the account's time zone: that of its first business. */
export function accountZone({ tables }: Store): string {
  for (const { time_zone_identifier: zone } of tables.businesses.peeks()) if (zone) return zone
  return 'UTC'
}
