import { randomBytes } from 'node:crypto'
import { createMock } from '@cliniko/mock'
import { serve } from '@cliniko/mock/node'
import { serveDashboard } from '../../../../scripts/dashboard.mjs'

/** By how much the clocks move on at a time, in milliseconds. */
export const step = 10_000

/**
 * A dashboard with an API key and a password, in front of a Cliniko on this machine that counts.
 * @typedef {object} RealClinic
 * @property {string} url
 * @property {Date} startsAt
 * @property {string} password
 * @property {() => string[]} takeRequests - Returns the requests at Cliniko since the last call: `GET /patients`.
 * @property {() => void} advance - Moves the clocks of the dashboard's server and of Cliniko on by {@link step}.
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a dashboard in front of a Cliniko on this machine.
 * @returns {Promise<RealClinic>}
 */
export async function startRealClinic() {
  const startsAt = nextMorning()
  let ahead = startsAt.getTime() - Date.now()
  const clock = { now: () => Date.now() + ahead, monotonic: () => performance.now() + ahead }
  const mock = createMock({ now: startsAt, clock, rateLimit: false })
  /** @type {string[]} */
  let requests = []
  const cliniko = await serve(mock, {
    onAnswered: ({ method, url, status }) =>
      requests.push(`${method} ${status === 200 ? '' : `${status} `}${url.replace(/^\/v1/, '')}`),
  })
  const password = randomBytes(12).toString('base64url')
  const dashboard = await serveDashboard({
    CLINIKO_API_KEY: mock.apiKey,
    CLINIKO_APP_EMAIL: 'dev@clinic-tests.org',
    DASHBOARD_PASSWORD: password,
    DASHBOARD_SECRET: randomBytes(32).toString('base64'),
    NODE_OPTIONS: `--import=${new URL('to-mock.mjs', import.meta.url)}`,
    BENCH_CLINIKO: cliniko.url,
    BENCH_NOW: startsAt.toISOString(),
    BENCH_STEP: String(step),
  })
  return {
    url: dashboard.url,
    startsAt,
    password,
    takeRequests() {
      const taken = requests
      requests = []
      return taken
    },
    advance() {
      ahead += step
      process.kill(dashboard.pid, 'SIGUSR2')
    },
    async stop() {
      await dashboard.stop()
      await cliniko.close()
    },
  }
}

/** The next morning of a working day in Sydney: 10:20, or 9:20 in winter. In the future, so that no cookie has expired. */
function nextMorning() {
  const day = 86_400_000
  const today = Math.floor(Date.now() / day) * day
  const evenings = [1, 2, 3].map((days) => new Date(today + days * day + (23 * 60 + 20) * 60_000))
  // In Sydney it is the day after.
  const isWorkday = (/** @type {Date} */ evening) => evening.getUTCDay() <= 4
  return evenings.find(isWorkday) ?? new Date(today + day)
}
