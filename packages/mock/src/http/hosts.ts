const localHosts = ['localhost', '127.0.0.1', '[::1]']

/**
 * Whether a `Host` header names this machine. A web page of another origin can make its own host name point to this
 * machine, and would then read what a server here responds. The name gives it away.
 *
 * @param hosts - Other names that are allowed, without a port.
 */
export function isAllowedHost(header: string | undefined, hosts: readonly string[]): boolean {
  const name = header === undefined ? undefined : hostNameOf(header)
  return name !== undefined && [...localHosts, ...hosts].some((host) => host.toLowerCase() === name)
}

/** Returns the name in a `Host` header, without its port. */
export function hostNameOf(header: string): string {
  return header.toLowerCase().replace(/:\d+$/, '')
}

/** Whether a value is a host name or an address, without a scheme, port or path. */
export function isHostName(value: unknown): value is string {
  return typeof value === 'string' && /^([^\s:/@[\]]+|\[[0-9a-f:.]+\])$/i.test(value)
}
