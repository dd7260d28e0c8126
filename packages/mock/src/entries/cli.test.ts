import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { get } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createClient, patients } from '@cliniko/core'
import { build } from 'esbuild'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
let folder: string
let program: string

// Bundled from the sources, so that the packages needn't be built first.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cliniko-mock-'))
  program = join(folder, 'cli.mjs')
  await build({
    entryPoints: [at('cli.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    alias: {
      '#credentials': at('../../../core/src/http/credentials.ts'),
      '@cliniko/core': at('../../../core/src/index.ts'),
      '@cliniko/schemas/all': at('../../../schemas/src/all.ts'),
      '@cliniko/schemas': at('../../../schemas/src/index.ts'),
    },
  })
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const running: ChildProcess[] = []
afterEach(() => {
  for (const child of running.splice(0)) child.kill()
})

function start(...options: string[]) {
  const child = spawn(process.execPath, [program, ...options], { stdio: ['ignore', 'pipe', 'pipe'] })
  running.push(child)
  let output = ''
  let errors = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  const waitFor = async (pattern: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const match = pattern.exec(output)
      if (match) return match
      if (child.exitCode !== null) throw new Error(errors)
      await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
    }
  }
  return { child, waitFor, output: () => output, errors: () => errors }
}

/** Returns a client for the server that a program started. */
async function clientOf({ waitFor }: ReturnType<typeof start>) {
  const [, baseUrl = ''] = await waitFor(/^(http:\S+)$/m)
  const [, key = ''] = await waitFor(/^key: (\S+)/m)
  const headers = { authorization: `Basic ${btoa(`${key}:`)}`, 'user-agent': 'Test (dev@clinic-tests.org)' }
  return createClient({
    baseUrl,
    fetch: (input, init) =>
      fetch(input, { ...init, headers: { ...Object.fromEntries(new Headers(init.headers)), ...headers } }),
  })
}

describe('cliniko-mock', () => {
  test('default: serves a clinic and prints requests', async () => {
    const program = start('--port', '0', '--patients', '60', '--now', '2026-03-02T00:00:00Z')
    const client = await clientOf(program)
    await program.waitFor(/^time: 2026-03-02T00:00:0/m)
    const { totalEntries } = await client.request(patients.list, { where: { archived_at: { any: true } } })
    expect(totalEntries).toBe(60)
    await client.request(patients.get, '1').catch(() => undefined)
    await program.waitFor(/^GET {4}\/v1\/patients {2}q\[\]=archived_at:\* {2}200 {2}\d+ ms$/m)
    await program.waitFor(/^GET {4}\/v1\/patients\/1 {2}404 {2}\d+ ms$/m)
    // Colours are for terminals.
    expect(program.output()).not.toContain('\u001B')
    program.child.kill('SIGTERM')
    const [code] = await once(program.child, 'exit')
    expect(code).toBe(0)
  })

  test('behavior: --quiet prints no requests', async () => {
    const program = start('--port', '0', '--patients', '1', '--quiet')
    const client = await clientOf(program)
    await client.request(patients.list)
    program.child.kill('SIGTERM')
    await once(program.child, 'exit')
    expect(program.output()).not.toContain('GET')
  })

  test('C80 input: a port in use is one line that says what to do', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const program = start('--port', String(port), '--patients', '0')
    const [code] = await once(program.child, 'exit')
    other.close()
    expect(code).toBe(1)
    expect(program.errors()).toBe(
      `Port ${port} is in use: stop the other program, or choose another port. Set it with --port.\n`,
    )
  })

  test('C80 behavior: --role signs a user of that role in, and a refused host is printed with the way out', async () => {
    const program = start('--port', '0', '--patients', '0', '--role', 'bookkeeper')
    const [, baseUrl = ''] = await program.waitFor(/^(http:\S+)$/m)
    const [, key = ''] = await program.waitFor(/^key: (\S+)/m)
    const headers = { authorization: `Basic ${btoa(`${key}:`)}`, 'user-agent': 'Test (dev@clinic-tests.org)' }
    expect(await (await fetch(`${baseUrl}/user`, { headers })).json()).toMatchObject({ role: 'bookkeeper' })
    get(`${baseUrl}/user`, { headers: { ...headers, host: 'clinic.test' } }).on('response', (r) => r.resume())
    await program.waitFor(/403 {2}\d+ ms {2}the host clinic\.test is refused; allow it with --allow-host$/m)
  })

  test('C73 C75 behavior: --loose accepts what the older documentation has', async () => {
    const program = start('--port', '0', '--patients', '1', '--loose', '--allow-host', 'mock.test')
    const [, baseUrl = ''] = await program.waitFor(/^(http:\S+)$/m)
    const [, key = ''] = await program.waitFor(/^key: (\S+)/m)
    const headers = { authorization: `Basic ${btoa(`${key}:`)}` }
    expect((await fetch(`${baseUrl}/patients?q=id:>0`, { headers })).status).toBe(200)
  })

  test.each([
    [['--port', '70000'], '--port must be a whole number from 0 to 65535.'],
    [['--role', 'owner'], 'role must be one of administrator, '],
    [['--allow-host', 'http://clinic.test'], '--allow-host must be a host name without a scheme or a port'],
    [['--size', 'huge'], 'size must be one of small, clinic, chain.'],
    [['--port', 'http'], '--port must be a whole number from 0 to 65535.'],
    [['--now', 'soon', '--port', '0'], 'now must be a valid Date, or a time in ISO format.'],
    [['--nothing'], "Unknown option '--nothing'"],
  ])('input: %s', async (options, message) => {
    const program = start(...options)
    const [code] = await once(program.child, 'exit')
    expect(code).toBe(1)
    expect(program.errors()).toContain(message)
  })
})
