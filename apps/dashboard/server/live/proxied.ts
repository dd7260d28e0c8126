import 'server-only'
import { proxy } from '../access'
import { clinic } from '../clinic'
import { announce } from './announcements'

/** Responds to a browser's request to Cliniko, and tells the other browsers what was written. */
export async function proxied(request: Request): Promise<Response> {
  const response = await proxy(request)
  if (response.ok && !['GET', 'HEAD', 'OPTIONS'].includes(request.method)) {
    announce({ kind: 'written', name: nameOf(request.url), tab: request.headers.get('x-desk-tab') })
  }
  const { limits } = clinic().client
  if (limits) announce({ kind: 'limits', limits })
  return response
}

/**
 * `/api/cliniko/patients/1` writes `patients/1`, whose name is also in appointments. Of other records the resource is enough:
 * not everybody may know of them.
 */
function nameOf(url: string): string {
  const [resource = '', id] = new URL(url).pathname.split('/').slice(3)
  return resource === 'patients' && id ? `${resource}/${id}` : resource
}
