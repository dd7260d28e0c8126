import { fileURLToPath } from 'node:url'
import { type NextApp, startNext } from '../../../tests/e2e/next'

const folder = fileURLToPath(new URL('..', import.meta.url))

/** A running dashboard. */
export type Dashboard = NextApp

/** Starts the built dashboard as `npm start` does, on a free port. */
export function startDashboard(env: Readonly<Record<string, string>>): Promise<Dashboard> {
  return startNext(folder, 'start', {
    // Tests must not reach a network, and neither clinic needs one: the demo is in memory, and the key is made up.
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent('globalThis.fetch = () => Promise.reject(new TypeError("no network in tests"))')}`,
    // The clinic that a test can make too, with the same seed.
    CLINIKO_MOCK_SCENE: 'plain',
    ...env,
  })
}
