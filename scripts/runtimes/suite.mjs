import { clientChecks, keyChecks, pageChecks } from './client-checks.mjs'
import { inBrowser, withPolyfill } from './kit.mjs'
import { networkChecks } from './network-checks.mjs'
import { ofetchChecks } from './ofetch-checks.mjs'
import { proxyChecks, proxyInPageChecks } from './proxy-checks.mjs'
import { ruleChecks } from './rule-checks.mjs'
import { sessionChecks } from './session-checks.mjs'
import { workerChecks } from './worker-checks.mjs'

/** The checks of a client once more, with the AbortController that React Native polyfills. */
const withReactNativeSignals = Object.fromEntries(
  Object.entries(clientChecks).map(([name, check]) => [`RN signals, ${name}`, () => withPolyfill(check)]),
)

/**
 * Runs every check in the current runtime. It needs nothing but the packages: no test framework, and no module of Node.
 *
 * @param {string} url - The address of the server of loopback.mjs.
 * @param {import('./worker-checks.mjs').Self} [self] - The worker that runs it, where one does.
 * @returns {Promise<{ name: string, ok: boolean, error?: string }[]>}
 */
export async function run(url, self) {
  const checks = {
    ...clientChecks,
    ...withReactNativeSignals,
    ...(inBrowser
      ? { ...pageChecks, ...proxyInPageChecks }
      : { ...keyChecks, ...proxyChecks, ...ruleChecks, ...sessionChecks }),
    ...networkChecks(url),
    ...ofetchChecks(url),
    ...(self && workerChecks(self)),
  }
  /** @type {{ name: string, ok: boolean, error?: string }[]} */
  const results = []
  for (const [name, check] of Object.entries(checks)) results.push({ name, ...(await resultOf(check)) })
  return results
}

/**
 * A check that hangs is reported by name, before the runtime itself is stopped.
 * @param {() => void | Promise<void>} check
 */
async function resultOf(check) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer
  const hung = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('no end after 10 s')), 10_000)
  })
  try {
    await Promise.race([check(), hung])
    return { ok: true }
  } catch (error) {
    return { ok: false, error: String(error) }
  } finally {
    clearTimeout(timer)
  }
}
