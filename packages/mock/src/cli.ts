#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { ClinikoError } from '@cliniko/core'
import { createMock } from './create-mock.js'
import { serve } from './node.js'

const usage = `An in-memory Cliniko on this machine.

  cliniko-mock [--port 4010] [--seed 1] [--now 2026-03-02T00:00:00Z] [--patients 2000] [--no-limit]

  --port      where it listens on 127.0.0.1
  --seed      which clinic: the same number and time make the same one
  --now       the time in the clinic; default: the time now
  --patients  how many patients
  --no-limit  any number of requests; default: 200 a minute, as Cliniko has it`

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4010' },
      seed: { type: 'string', default: '1' },
      now: { type: 'string' },
      patients: { type: 'string', default: '2000' },
      'no-limit': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) return console.log(usage)
  const mock = createMock({
    seed: whole(values.seed, 'seed'),
    patients: whole(values.patients, 'patients'),
    ...(values.now !== undefined && { now: values.now }),
    ...(values['no-limit'] && { rateLimit: false }),
  })
  const { url } = await serve(mock, whole(values.port, 'port'))
  console.log(
    `${url}\nkey: ${mock.apiKey} (user name of Basic authentication, with no password)\ntime: ${mock.now().toISOString()}`,
  )
}

function whole(text: string, name: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new TypeError(`--${name} takes a whole number.`)
}

main().catch((error: unknown) => {
  const isUsage = error instanceof TypeError || error instanceof ClinikoError
  console.error(isUsage ? `${error.message}\n\n${usage}` : error)
  process.exitCode = 1
})
