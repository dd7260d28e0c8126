import { spawnSync } from 'node:child_process'
import { format } from 'node:util'
import { vi } from 'vitest'
import type { Fence, Page } from './fences.mjs'
import { moduleOf, root } from './pages.js'
import { clinicModule } from './plugin.js'

export interface Run {
  /** What it prints to the console, line by line. */
  readonly printed: string
  /** Those lines that are warnings or errors, and requests that failed. A component may show an error and go on. */
  readonly warnings?: string
  /** What it throws. */
  readonly error?: unknown
}

/** Renders what a module exports, and returns the text. */
export type Render = (exports: Readonly<Record<string, unknown>>, isIdle: () => boolean) => Promise<string>

type Clinic = typeof import('./setups/clinic.js')

/** The hash of a password that nobody knows. */
const passwordHash = `scrypt:15:8:3:${'s'.repeat(22)}:${'k'.repeat(43)}`

let runs = 0
let clinics = 0

/**
 * Runs a fence on the in-memory Cliniko, which `fetch` reaches: Cliniko itself by its host, and a proxy below /api/cliniko.
 * There is no network, and the day is that of the clinic.
 */
export async function runFence(page: Page, fence: Fence, render?: Render): Promise<Run> {
  if (fence.language === 'sh') return runShell(fence)
  const { mock }: Clinic = await import(/* @vite-ignore */ clinicModule(clinics))
  mock.requests.length = 0
  const start = mock.now()
  const printed: string[] = []
  const warnings: string[] = []
  let pending = 0
  vi.useFakeTimers({ toFake: ['Date'], now: start })
  vi.stubEnv('CLINIKO_API_KEY', mock.apiKey)
  vi.stubEnv('SESSION_SECRET', 'c2VjcmV0IG9mIHRoZSBzYW1wbGVzLCBtYWRlIHVwIQ==')
  vi.stubEnv('PASSWORD_HASH', passwordHash)
  vi.stubGlobal('fetch', async (input: string | URL | Request, init?: RequestInit) => {
    pending++
    try {
      return await (typeof input === 'string' && input.startsWith('/api/cliniko/')
        ? mock.fetch(...asCliniko(mock, input, init))
        : mock.credentials.fetch(input, init))
    } finally {
      pending--
    }
  })
  const spies = (['log', 'info', 'debug', 'warn', 'error'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation((...values: readonly unknown[]) => {
      printed.push(format(...values))
      if (name === 'warn' || name === 'error') warnings.push(format(...values))
    }),
  )
  try {
    const exports: Record<string, unknown> = await import(
      /* @vite-ignore */ `${moduleOf(page, fence)}?run=${++runs}&clinic=${clinics}`
    )
    const isIdle = () => pending === 0
    await settle(isIdle)
    if (render) printed.push(await render(exports, isIdle))
    const failed = mock.requests.filter(({ status }) => status >= 400)
    warnings.push(...failed.map(({ method, url, status }) => `${method} ${url} responds with ${status}`))
    return { printed: toText(printed), warnings: toText(warnings) }
  } catch (error) {
    return { printed: toText(printed), error }
  } finally {
    for (const spy of spies) spy.mockRestore()
    vi.unstubAllGlobals()
    vi.unstubAllEnvs()
    vi.useRealTimers()
    if (changesClinic(fence) || mock.requests.some(({ method }) => method !== 'GET')) clinics++
  }
}

/** Runs the commands of a fence in the root of the repository, and stops at the first that fails. */
function runShell({ code }: Fence): Run {
  const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', code], { cwd: root, encoding: 'utf8' })
  return status === 0 ? { printed: stdout } : { printed: stdout, error: new Error(`exits with ${status}: ${stderr}`) }
}

/** How many turns of the event loop have to pass without a request. Records that are requested by id wait a turn. */
const quietTurns = 10

/** Waits until nothing is requested any more. Waits for no time: nothing here takes any. */
export async function settle(isIdle: () => boolean): Promise<void> {
  for (let quiet = 0; quiet < quietTurns; quiet = isIdle() ? quiet + 1 : 0) {
    await new Promise((resolve) => setTimeout(resolve))
  }
}

/** Whether a fence changes the clinic of its setup without a request. */
function changesClinic({ code, setups }: Fence): boolean {
  return setups.length > 0 && /\bmock\.(advance|faults|mergePatients|restore|store)\b/.test(code)
}

/** Compares a run with what the page says. Returns what is wrong, or undefined. */
export function complaintOf({ output, throws }: Fence, { printed, warnings, error }: Run): string | undefined {
  if (error !== undefined) {
    const name = error instanceof Error ? error.name : typeof error
    if (name !== throws) return `throws ${error instanceof Error ? error.stack : error}`
  } else if (throws) return `throws nothing, and not ${throws}`
  if (!output) return warnings ? `warns:\n${warnings}` : undefined
  return output.code !== printed ? `prints:\n${printed}and the page says:\n${output.code}` : undefined
}

function toText(printed: readonly string[]): string {
  return printed.map((line) => `${line.trimEnd()}\n`).join('')
}

/** Sends a request of a browser to Cliniko, as a proxy without rules would. */
function asCliniko(mock: Clinic['mock'], path: string, init?: RequestInit): [url: string, init: RequestInit] {
  const headers = new Headers(init?.headers)
  headers.set('authorization', `Basic ${btoa(`${mock.apiKey}:`)}`)
  headers.set('user-agent', 'Acme (dev@acme.com)')
  const [, shard] = /-(\w+)$/.exec(mock.apiKey) ?? []
  return [`https://api.${shard}.cliniko.com/v1${path.slice('/api/cliniko'.length)}`, { ...init, headers }]
}
