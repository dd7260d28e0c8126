import { proxy } from '@/server/access'

/** The browser's only route to Cliniko. */
export { proxy as DELETE, proxy as GET, proxy as HEAD, proxy as OPTIONS, proxy as PATCH, proxy as POST }
