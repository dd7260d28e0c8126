#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { ClinikoError } from '@cliniko/core'
import type { ClinicSize } from '../clinic/clinic.js'
import { createMock } from '../create-mock.js'
import { lineOf } from '../http/log.js'
import { serve } from './node.js'

const usage = `An in-memory Cliniko on this machine.

  cliniko-mock [--port 4010] [--seed 1] [--size small] [--now 2026-03-02T00:00:00Z] [--loose] [--no-limit] [--quiet]

  --port        the port on 127.0.0.1; 0 for any free port
  --seed        the clinic: the same seed and time create the same clinic
  --size        small, clinic or chain: 2,000, 20,000 or 200,000 patients
  --patients    the number of patients, instead of the size's
  --now         the time in the clinic; default: the current time
  --loose       accept what the API tolerates: any User-Agent, PUT, ids as numbers, the lists of older documentation
  --no-limit    no rate limit; default: 200 requests a minute, as in Cliniko
  --allow-host  another host name to serve, besides localhost; may be repeated
  --quiet       don't print requests`

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4010' },
      seed: { type: 'string', default: '1' },
      size: { type: 'string', default: 'small' },
      patients: { type: 'string' },
      now: { type: 'string' },
      loose: { type: 'boolean', default: false },
      'no-limit': { type: 'boolean', default: false },
      'allow-host': { type: 'string', multiple: true, default: [] },
      quiet: { type: 'boolean', short: 'q', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) return console.log(usage)
  const port = toNumber(values.port, 'port')
  if (port > 65_535) throw new TypeError('--port must be at most 65535.')
  const mock = createMock({
    seed: toNumber(values.seed, 'seed'),
    // Checked by createMock, whose message names the sizes.
    size: values.size as ClinicSize,
    strict: !values.loose,
    ...(values.patients !== undefined && { patients: toNumber(values.patients, 'patients') }),
    ...(values.now !== undefined && { now: values.now }),
    ...(values['no-limit'] && { rateLimit: false }),
  })
  const { isTTY = false } = process.stdout
  const { url, close } = await serve(mock, port, {
    hosts: values['allow-host'],
    onAnswered: (answered) => values.quiet || console.log(lineOf(answered, isTTY)),
  })
  console.log(
    `${url}\nkey: ${mock.apiKey} (the user name of Basic authentication, without a password)\ntime: ${mock.now().toISOString()}`,
  )
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close())
}

function toNumber(text: string, name: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new TypeError(`--${name} must be a whole number.`)
}

/** Returns what to print of an error: what to do about it, or if it is a defect of the program, its stack. */
function explain(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') return 'The port is in use: stop the other program, or choose another with --port.'
  if (code === 'EACCES') return 'The port is reserved by the system: choose one above 1023 with --port.'
  const isUsage = error instanceof TypeError || error instanceof ClinikoError
  return isUsage ? `${error.message}\n\n${usage}` : error
}

main().catch((error: unknown) => {
  console.error(explain(error))
  process.exitCode = 1
})
