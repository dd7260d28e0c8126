import type { Store } from './store.js'

/** Returns the account's time zone: that of its first business that has one. */
export function zoneOf({ tables }: Store): string {
  for (const { time_zone_identifier: zone } of tables.businesses.peeks()) if (zone) return zone
  return 'UTC'
}
