import type { Line } from '@cliniko/core'
import { claimScript } from './claim-script.js'
import type { SendCommand } from './command.js'
import { digestOf } from './keys.js'
import type { Report } from './own-turns.js'

/** What a process tells Redis, and wants from it. */
export interface Claim {
  /** The epoch of Redis' data that holds turns of this process, if any does. */
  readonly epoch: string | undefined
  /** How long the API wants no requests, in milliseconds. */
  readonly pause: number
  /** The turns that Redis doesn't know of. */
  readonly reports: readonly Report[]
  /** The callers that wait. */
  readonly lines: readonly Line[]
}

/** What Redis responds to a claim. */
export interface Grant {
  readonly epoch: string
  /** Milliseconds until the next turn, undefined if all lines got what they want. */
  readonly wait: number | undefined
  /** How much of the limit no process has used in the current window. */
  readonly unused: number
  /** How many requests could be sent at once. */
  readonly free: number
  /** Milliseconds until more can be sent. */
  readonly resetIn: number
  /** The turns of each line. */
  readonly granted: readonly number[]
}

/** What the claims of a limiter have in common. */
export interface ClaimOptions {
  readonly send: SendCommand
  readonly prefix: string
  readonly limit: number
  readonly window: number
}

/** How long a caller's place is kept after its turn came, in milliseconds, should its process have ended. */
const lease = 250

/** Claims turns in Redis. */
export async function claimTurns(
  { send, prefix, limit, window }: ClaimOptions,
  { epoch = '', pause, reports, lines }: Claim,
): Promise<Grant> {
  const keys = ['turns', 'waiting', 'quota'].map((name) => `${prefix}:${name}`)
  const args = [
    ...[limit, window, lease, epoch, newEpoch(), Math.ceil(pause), reports.length],
    ...reports.flatMap(({ age, key }) => [Math.floor(age), digestOf(key)]),
    ...lines.flatMap(({ key, size }) => [digestOf(key), size]),
  ]
  return parseGrant(await send('EVAL', claimScript, String(keys.length), ...keys, ...args.map(String)))
}

function newEpoch(): string {
  return Math.random().toString(36).slice(2)
}

function parseGrant(response: unknown): Grant {
  const [epoch, wait, unused, free, resetIn, granted] = Array.isArray(response) ? response : []
  if (!Array.isArray(granted)) throw new TypeError('Redis returned something else than the result of the script.')
  return {
    epoch: String(epoch),
    wait: Number(wait) < 0 ? undefined : Number(wait),
    unused: Number(unused),
    free: Number(free),
    resetIn: Number(resetIn),
    granted: granted.map(Number),
  }
}
