import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { publishedPackages, readManifest, readText, root } from './packages.js'

/** Lists the files that git tracks or would track. A copy without git: all but the usual build output. */
function trackedFiles(): readonly string[] {
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

const files = trackedFiles()
const isText = (path: string) => !/\.(png|ico|woff2)$/.test(path)

const sourcesOf = (name: string) =>
  files.filter((path) => path.startsWith(`packages/${name}/src/`) && !/\.test(-d)?\.tsx?$/.test(path))

describe('pnpm', () => {
  test('the same version everywhere', () => {
    const { packageManager, scripts, devDependencies } = readManifest('.')
    expect(packageManager).toBe(`pnpm@${devDependencies?.pnpm}`)
    expect(scripts?.setup).toContain(packageManager)
  })

  test('the lockfile names no host', () => {
    expect(readText('pnpm-lock.yaml')).not.toMatch(/https?:\/\/|tarball:/)
  })
})

describe('the repository', () => {
  test('C09 contains no registry, no path of a machine and no secret', () => {
    const forbidden = [
      new RegExp(['registry', 'npmjs'].join('\\.')),
      new RegExp(`/${'home'}/\\w+/`),
      new RegExp(`-----BEGIN ${'[A-Z ]*'}PRIVATE KEY`),
      new RegExp(`${'npm'}_[A-Za-z0-9]{36}`),
      new RegExp(`_auth${'Token'}`),
    ]
    const offenders = files.filter(isText).filter((path) => {
      const text = readText(path)
      return forbidden.some((pattern) => pattern.test(text))
    })
    expect(offenders).toEqual([])
    expect(files.filter((path) => /(^|\/)(\.npmrc|\.env)$/.test(path))).toEqual([])
  })

  test('no test reads a file outside it', () => {
    const outside = new RegExp(`\\.\\./${'shared'}/(?!api/(?:examples/|cliniko-v1\\.json))`)
    expect(files.filter(isText).filter((path) => outside.test(readText(path)))).toEqual([])
  })
})

describe.each(publishedPackages)('packages/%s', (name) => {
  const manifest = readManifest(`packages/${name}`)

  test('is ready to be published', () => {
    expect(manifest).toMatchObject({
      name: `@cliniko/${name}`,
      license: 'MIT',
      type: 'module',
      sideEffects: false,
      engines: readManifest('.').engines,
      publishConfig: { access: 'public' },
    })
    for (const entry of Object.values(manifest.exports ?? {})) {
      if (typeof entry === 'object') expect(Object.keys(entry)[0]).toBe('types')
    }
  })

  test('runs without Node, except for entries named after it', () => {
    const sources = sourcesOf(name)
    expect(sources.length).toBeGreaterThan(0)
    const offenders = sources
      .filter((path) => !/\/(node|cli)\.ts$|\/src\/node\//.test(path))
      // Bundlers replace `process.env.NODE_ENV` by a string.
      .filter((path) =>
        /from 'node:|\bBuffer\b|\bprocess\.(?!env\.NODE_ENV)/.test(readText(path).replace(/^\s*(\*|\/\/).*$/gm, '')),
      )
    expect(offenders).toEqual([])
  })

  test('imports React only if it is the package for React', () => {
    if (name === 'react') return expect(Object.keys(manifest.dependencies ?? {})).not.toContain('react')
    expect(sourcesOf(name).filter((path) => /from 'react|@tanstack\/react/.test(readText(path)))).toEqual([])
  })
})

test('core has no dependencies', () => {
  expect(readManifest('packages/core').dependencies).toBeUndefined()
})
