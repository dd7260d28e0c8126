#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { ClinikoError } from '@cliniko/core'
import type { ClinicSize } from '../clinic/clinic.js'
import { createMock } from '../create-mock.js'
import { lineOf } from '../http/log.js'
import { serve } from './node.js'

const sizes: readonly ClinicSize[] = ['small', 'clinic', 'chain']

const usage = `An in-memory Cliniko on this machine.

  cliniko-mock [--port 4010] [--seed 1] [--size small] [--now 2026-03-02T00:00:00Z] [--no-limit] [--quiet]

  --port      the port on 127.0.0.1; 0 for any free port
  --seed      the clinic: the same seed and time create the same clinic
  --size      small, clinic or chain: 2,000, 20,000 or 200,000 patients
  --patients  the number of patients, instead of the size's
  --now       the time in the clinic; default: the current time
  --no-limit  no rate limit; default: 200 requests a minute, as in Cliniko
  --quiet     don't print requests`

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4010' },
      seed: { type: 'string', default: '1' },
      size: { type: 'string', default: 'small' },
      patients: { type: 'string' },
      now: { type: 'string' },
      'no-limit': { type: 'boolean', default: false },
      quiet: { type: 'boolean', short: 'q', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) return console.log(usage)
  const size = sizes.find((known) => known === values.size)
  if (!size) throw new TypeError(`--size must be one of ${sizes.join(', ')}.`)
  const mock = createMock({
    seed: toNumber(values.seed, 'seed'),
    size,
    ...(values.patients !== undefined && { patients: toNumber(values.patients, 'patients') }),
    ...(values.now !== undefined && { now: values.now }),
    ...(values['no-limit'] && { rateLimit: false }),
  })
  const { isTTY = false } = process.stdout
  const { url, close } = await serve(mock, toNumber(values.port, 'port'), {
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

main().catch((error: unknown) => {
  const isUsage = error instanceof TypeError || error instanceof ClinikoError
  console.error(isUsage ? `${error.message}\n\n${usage}` : error)
  process.exitCode = 1
})
