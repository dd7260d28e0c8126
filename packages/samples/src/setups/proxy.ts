import { patients } from '@cliniko/core'
import type { Caller, ProxyOptions } from '@cliniko/server'
import { createProxy } from '@cliniko/server'
import { mock } from './clinic.js'

export const { apiKey, app } = mock.credentials

/** The options of a proxy, which a sample adds to. */
export const options: ProxyOptions = {
  ...mock.credentials,
  authenticate: sessionOf,
  allow: [patients.list],
}

export const proxy = createProxy(options)

/** Who is signed in: what the app's own sessions say. */
export async function sessionOf(_request: Request): Promise<Caller | null> {
  return { user: '17' }
}

/** Who is signed in, and what they do at the clinic. */
export async function staffOf<Staff extends Caller>(_request: Request): Promise<Staff | null> {
  return null
}

/** As `headers` of next/headers. */
export async function headers(): Promise<Headers> {
  return new Headers({ host: 'desk.example' })
}
