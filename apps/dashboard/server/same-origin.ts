/**
 * Whether one of the dashboard's own pages sent a request. `Sec-Fetch-Site` decides, which no script can set. A browser that
 * doesn't send it sends `Origin` with each POST.
 */
export function isSameOrigin({ headers, url }: Request, publicOrigin = process.env.DASHBOARD_ORIGIN): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const origin = headers.get('origin')
  if (origin === null) return false
  const { protocol, host } = new URL(url)
  return origin === publicOrigin || origin === `${protocol}//${headers.get('host') ?? host}`
}
