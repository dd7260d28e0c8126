// Loaded by the dashboard's server before its own code. Sends what it sends to Cliniko to a mock on this machine instead,
// and moves the server's clock on by a step for each SIGUSR2.

const { BENCH_CLINIKO = '', BENCH_NOW = '', BENCH_STEP = '0' } = process.env
const ownFetch = globalThis.fetch
const OwnDate = Date
let ahead = BENCH_NOW ? OwnDate.parse(BENCH_NOW) - OwnDate.now() : 0

process.on('SIGUSR2', () => {
  ahead += Number(BENCH_STEP)
})

const currentTime = () => OwnDate.now() + ahead

const MovedDate = new Proxy(OwnDate, {
  construct: (target, args, newTarget) => Reflect.construct(target, args.length ? args : [currentTime()], newTarget),
  get: (target, name) => (name === 'now' ? currentTime : Reflect.get(target, name)),
})
// An assignment would change the type of `Date` in the whole repository.
Reflect.set(globalThis, 'Date', MovedDate)

/** @type {typeof fetch} */
globalThis.fetch = (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input)
  if (!url.hostname.endsWith('.cliniko.com')) return ownFetch(input, init)
  const target = new URL(url.pathname + url.search, BENCH_CLINIKO)
  return ownFetch(input instanceof Request ? new Request(target, input) : target, init)
}
