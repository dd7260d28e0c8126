import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFileSync(root + path, 'utf8')
const manifest = (path: string) => JSON.parse(read(path))
const packages = readdirSync(`${root}packages`)
  .filter((name) => {
    const path = `packages/${name}/package.json`
    return existsSync(root + path) && !manifest(path).private
  })
  .filter((name) => !manifest(`packages/${name}/package.json`).private)

/** What is committed, or would be: a copy without git has all files but those that git leaves out. */
function files(): readonly string[] {
  try {
    const list = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return list.split('\n').filter((path) => path && existsSync(root + path))
  } catch {
    return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
      (path) => !/(^|\/)(node_modules|dist|\.next|\.turbo|\.git)(\/|$)/.test(path) && /\.\w+$/.test(path),
    )
  }
}

const isText = (path: string) => !/\.(png|ico|woff2)$/.test(path)

describe('pnpm', () => {
  test('one version everywhere', () => {
    const { packageManager, scripts, devDependencies } = manifest('package.json')
    expect(packageManager).toBe(`pnpm@${devDependencies.pnpm}`)
    expect(scripts.setup).toContain(packageManager)
  })

  test('the lockfile names no host', () => {
    expect(read('pnpm-lock.yaml')).not.toMatch(/https?:\/\/|tarball:/)
  })
})

describe('what is committed', () => {
  test('C09 holds no registry, no path of a machine and no secret', () => {
    const forbidden = [
      new RegExp(['registry', 'npmjs'].join('\\.')),
      new RegExp(`/${'home'}/\\w+/`),
      new RegExp(`-----BEGIN ${'[A-Z ]*'}PRIVATE KEY`),
      new RegExp(`${'npm'}_[A-Za-z0-9]{36}`),
      new RegExp(`_auth${'Token'}`),
    ]
    const found = files()
      .filter(isText)
      .filter((path) => forbidden.some((pattern) => pattern.test(read(path))))
    expect(found).toEqual([])
    expect(files().filter((path) => /(^|\/)(\.npmrc|\.env)$/.test(path))).toEqual([])
  })
})

describe.each(packages)('packages/%s', (name) => {
  const own = manifest(`packages/${name}/package.json`)

  test('is ready to be published', () => {
    expect(own).toMatchObject({
      name: `@cliniko/${name}`,
      license: 'MIT',
      type: 'module',
      sideEffects: false,
      engines: manifest('package.json').engines,
      publishConfig: { access: 'public' },
    })
    expect(own.private).toBeUndefined()
    for (const entry of Object.values<unknown>(own.exports)) {
      if (typeof entry === 'object' && entry !== null) expect(Object.keys(entry)[0]).toBe('types')
    }
  })

  test('runs without Node, but for entries that say so', () => {
    const sources = files().filter(
      (path) => path.startsWith(`packages/${name}/src/`) && !/\.test(-d)?\.tsx?$/.test(path),
    )
    expect(sources.length).toBeGreaterThan(0)
    const found = sources
      .filter((path) => !/\/(node|cli)\.ts$/.test(path))
      .filter((path) => /from 'node:|\bBuffer\b|\bprocess\./.test(read(path).replace(/^\s*(\*|\/\/).*$/gm, '')))
    expect(found).toEqual([])
  })

  test('knows React only where it is for React', () => {
    if (name === 'react') return expect(Object.keys(own.dependencies)).not.toContain('react')
    const sources = files().filter(
      (path) => path.startsWith(`packages/${name}/src/`) && !/\.test(-d)?\.tsx?$/.test(path),
    )
    expect(sources.filter((path) => /from 'react|@tanstack\/react/.test(read(path)))).toEqual([])
  })
})

test('core depends on nothing', () => {
  expect(manifest('packages/core/package.json').dependencies).toBeUndefined()
})
