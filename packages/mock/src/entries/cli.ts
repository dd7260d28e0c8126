#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { ClinikoError, type UserRole } from '@cliniko/core'
import type { ClinicSize } from '../clinic/clinic.js'
import { createMock } from '../create-mock.js'
import { isHostName } from '../http/hosts.js'
import { lineOf } from '../http/log.js'
import { serve } from './node.js'

const usage = `An in-memory Cliniko on this machine.

  cliniko-mock [--port 4010] [--seed 1] [--size small] [--now 2026-03-02T00:00:00Z] [--role practitioner]
               [--loose] [--no-limit] [--quiet]

  --port        the port on 127.0.0.1; 0 for any free port
  --seed        the clinic: the same seed and time create the same clinic
  --size        small, clinic or chain: 2,000, 20,000 or 200,000 patients
  --patients    the number of patients, instead of the size's
  --now         the time in the clinic; default: the current time
  --role        the role of the user the key belongs to, such as practitioner; default: administrator
  --loose       accept what the API tolerates: any User-Agent, PUT, ids as numbers, the lists of older documentation
  --no-limit    no rate limit; default: 200 requests a minute, as in Cliniko
  --allow-host  another name of this machine to serve, without a port; may be repeated
  --quiet       don't print requests`

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4010' },
      seed: { type: 'string', default: '1' },
      size: { type: 'string', default: 'small' },
      patients: { type: 'string' },
      now: { type: 'string' },
      role: { type: 'string' },
      loose: { type: 'boolean', default: false },
      'no-limit': { type: 'boolean', default: false },
      'allow-host': { type: 'string', multiple: true, default: [] },
      quiet: { type: 'boolean', short: 'q', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) return console.log(usage)
  const port = toNumber(values.port, 'port', 65_535)
  if (!values['allow-host'].every(isHostName)) {
    throw new TypeError('--allow-host must be a host name without a scheme or a port, such as clinic.test.')
  }
  const mock = createMock({
    seed: toNumber(values.seed, 'seed'),
    // Checked by createMock, whose message names the sizes.
    size: values.size as ClinicSize,
    strict: !values.loose,
    ...(values.patients !== undefined && { patients: toNumber(values.patients, 'patients') }),
    ...(values.now !== undefined && { now: values.now }),
    // Checked by createMock, too.
    ...(values.role !== undefined && { role: values.role as UserRole }),
    ...(values['no-limit'] && { rateLimit: false }),
  })
  const { isTTY = false } = process.stdout
  const { url, close } = await serve(mock, {
    port,
    hosts: values['allow-host'],
    onAnswered: (answered) => values.quiet || console.log(lineOf(answered, isTTY)),
  })
  console.log(
    `${url}\nkey: ${mock.apiKey} (the user name of Basic authentication, without a password)\ntime: ${mock.now().toISOString()}`,
  )
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close())
}

function toNumber(text: string, name: string, max = 999_999_999): number {
  if (/^\d{1,9}$/.test(text) && Number(text) <= max) return Number(text)
  throw new TypeError(`--${name} must be a whole number from 0 to ${max}.`)
}

/** Returns what to print of an error: what to do about it, or if it is a defect of the program, its stack. */
function explain(error: unknown): unknown {
  // Only a port has a code. Its number says more than the list of options.
  if (error instanceof ClinikoError && error.code) return `${error.message} Set it with --port.`
  if (error instanceof ClinikoError || error instanceof TypeError) return `${error.message}\n\n${usage}`
  return error
}

main().catch((error: unknown) => {
  console.error(explain(error))
  process.exitCode = 1
})
