const localHosts = ['localhost', '127.0.0.1', '[::1]']

/**
 * Whether a `Host` header names this machine, or the public origin of the dashboard. A web page of another origin can make
 * its own host name point to this machine. The made-up clinic is open to everybody, so the name is what gives it away.
 */
export function isOwnHost(header: string | null, origin = process.env.DASHBOARD_ORIGIN): boolean {
  const name = header?.toLowerCase().replace(/:\d+$/, '') ?? ''
  return localHosts.includes(name) || (origin !== undefined && new URL(origin).hostname === name)
}
