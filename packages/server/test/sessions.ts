import type { Clock } from '@cliniko/core'
import { createSessions, type Identity, type SessionOptions, type Sessions } from '../src/session/index.js'

export const secret = 'q2V4Zx0c8mJtY1bW7nRk5uPd3HsLf9TgAaEeIiOoUyA='
export const origin = 'https://desk.test'

/** A clock that only moves by `advance`. */
export function createTestClock(start = Date.UTC(2026, 2, 2)): Clock & { advance(ms: number): void } {
  let now = start
  let timers: { readonly at: number; readonly call: () => void }[] = []
  return {
    now: () => now,
    after(ms, call) {
      const timer = { at: now + ms, call }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    advance(ms) {
      now += ms
      const due = timers.filter(({ at }) => at <= now)
      timers = timers.filter(({ at }) => at > now)
      for (const { call } of due) call()
    },
  }
}

export type TestRole = 'frontDesk' | 'practitioner'

const people: Readonly<Record<string, Identity<TestRole>>> = {
  right: { user: 'reception', role: 'frontDesk' },
  keyed: { user: '7', role: 'practitioner', apiKey: 'MS1zZWNyZXQ-au1', scope: 'au1/7' },
}

/** A browser: it keeps cookies, and sends what a page's form would. */
export interface Browser {
  readonly cookies: Map<string, string>
  signIn(fields: Readonly<Record<string, string>>, options?: RequestInit): Promise<Response>
  signOut(): Promise<Response>
  /** A request for a page. */
  request(): Request
}

export interface TestSetup {
  readonly sessions: Sessions<TestRole>
  readonly clock: ReturnType<typeof createTestClock>
  browser(options?: { readonly address?: string; readonly cookies?: Map<string, string> }): Browser
}

/** Sessions of an app whose password is `right`; with `keyed` a person brings their own key. */
export function setup(options: Partial<SessionOptions<TestRole>> = {}): TestSetup {
  const clock = createTestClock()
  const sessions = createSessions<TestRole>({
    secret,
    clock,
    signIn: { accountOf: () => 'reception', check: async (form) => people[form.get('password') ?? ''] ?? null },
    addressOf: (request) => request.headers.get('x-real-ip'),
    ...options,
  })
  return {
    sessions,
    clock,
    browser({ address = '203.0.113.1', cookies = new Map() } = {}) {
      const headers = () => ({
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'x-real-ip': address,
      })
      const post = async (send: (request: Request) => Promise<Response>, init: RequestInit): Promise<Response> => {
        const site = { 'sec-fetch-site': 'same-origin' }
        const all = { ...headers(), ...site, ...Object.fromEntries(new Headers(init.headers)) }
        const response = await send(new Request(`${origin}/session`, { ...init, method: 'POST', headers: all }))
        keep(cookies, response)
        return response
      }
      return {
        cookies,
        signIn: (fields, init = {}) => post(sessions.signIn, { body: new URLSearchParams(fields), ...init }),
        signOut: () => post(sessions.signOut, {}),
        request: () => new Request(`${origin}/`, { headers: headers() }),
      }
    },
  }
}

function keep(cookies: Map<string, string>, response: Response): void {
  for (const header of response.headers.getSetCookie()) {
    const [, name = '', value = '', rest = ''] = /^([^=]+)=([^;]*)(.*)$/.exec(header) ?? []
    if (rest.includes('Max-Age=0')) cookies.delete(name)
    else cookies.set(name, value)
  }
}
