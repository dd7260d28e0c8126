// `pnpm type-cost`: what the compiler pays for a file that uses every operation, checked against the built types.
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { root } from './steps.mjs'

const run = promisify(execFile)

/** Instantiations when this was last looked at. Twice as many is a reason to look again. */
const recorded = 15_900
/** Seconds that checking may take. */
const seconds = 2

const core = await import(pathToFileURL(join(root, 'packages/core/dist/index.js')).href)
const lines = []
for (const [name, resource] of Object.entries(core)) {
  for (const [key, operation] of Object.entries(resource)) {
    if (typeof operation !== 'object' || operation === null || !('path' in operation)) continue
    const ids = (operation.path.match(/\{/g) ?? []).map(() => "'1'")
    const takesBody = operation.kind === 'create' || operation.method === 'PATCH'
    const params = operation.needs
      ? ["{ from: '2026-03-02', to: '2026-03-03' }"]
      : takesBody
        ? [`body<typeof ${name}.${key}>()`]
        : []
    lines.push(`export const ${name}_${key} = client.request(${[`${name}.${key}`, ...ids, ...params].join(', ')})`)
  }
}

const folder = mkdtempSync(join(tmpdir(), 'cliniko-types-'))
try {
  mkdirSync(join(folder, 'node_modules/@cliniko'), { recursive: true })
  symlinkSync(join(root, 'packages/core'), join(folder, 'node_modules/@cliniko/core'))
  const names = [...new Set(lines.map((line) => /request\((\w+)\./.exec(line)[1]))]
  writeFileSync(
    join(folder, 'all.ts'),
    `import { ${names.join(', ')}, type ChangeOperation, type Client, type CreateOperation } from '@cliniko/core'
declare const client: Client
declare function body<Op>(): Op extends CreateOperation<unknown, infer B> ? B : Op extends ChangeOperation<unknown, infer B> ? B : never
${lines.join('\n')}\n`,
  )
  const compilerOptions = {
    noEmit: true,
    strict: true,
    target: 'es2022',
    module: 'esnext',
    moduleResolution: 'bundler',
    skipLibCheck: true,
    types: [],
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['all.ts'] }))
  const { stdout } = await run(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder, '--extendedDiagnostics'],
    { cwd: folder },
  ).catch((error) => {
    console.log(error.stdout.slice(0, 4000))
    throw error
  })
  const read = (label) => Number(new RegExp(`^${label}:\\s+([\\d.]+)`, 'm').exec(stdout)[1])
  const instantiations = read('Instantiations')
  const time = read('Check time')
  console.log(
    `${lines.length} operations: ${instantiations} instantiations (recorded ${recorded}), checked in ${time} s (of ${seconds})`,
  )
  process.exitCode = instantiations > 2 * recorded || time > seconds ? 1 : 0
} finally {
  rmSync(folder, { recursive: true, force: true })
}
