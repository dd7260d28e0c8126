const localHosts = ['localhost', '127.0.0.1', '[::1]']

/**
 * Whether a `Host` header names this machine. A web page of another origin can make its own host name point to this
 * machine, and would then read what a server here responds. The name gives it away.
 *
 * @param hosts - Other names that are allowed, without a port.
 */
export function isAllowedHost(header: string | undefined, hosts: readonly string[] = []): boolean {
  const name = header?.toLowerCase().replace(/:\d+$/, '')
  return name !== undefined && [...localHosts, ...hosts].some((host) => host.toLowerCase() === name)
}
