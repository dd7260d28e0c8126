import { proxied } from '@/server/live/proxied'

/** The browser's only route to Cliniko. */
export { proxied as DELETE, proxied as GET, proxied as HEAD, proxied as OPTIONS, proxied as PATCH, proxied as POST }
