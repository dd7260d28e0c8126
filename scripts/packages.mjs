// The packages as npm would install them.
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { program, root } from './steps.mjs'

const execute = promisify(execFile)

/** The folder of all packages. */
export const packagesFolder = join(root, 'packages')

/**
 * A package.json, as far as the scripts read it.
 * @typedef {{ name: string, private?: boolean, exports?: Record<string, unknown>, dependencies?: Record<string, string>,
 *   peerDependencies?: Record<string, string> }} Manifest
 */

/** The folders of the packages that are published. */
export const published = readdirSync(packagesFolder).filter((name) => {
  const folder = join(packagesFolder, name)
  return existsSync(join(folder, 'package.json')) && !manifestOf(folder).private
})

/**
 * Reads a package's manifest.
 * @param {string} folder
 * @returns {Manifest}
 */
export function manifestOf(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
}

/**
 * Packs each published package.
 * @param {string} folder - Where the tarballs go.
 * @returns The paths of the tarballs, by package.
 */
export async function packAll(folder) {
  /** @type {Record<string, string>} */
  const tarballs = {}
  for (const name of published) {
    const tarball = join(folder, `${name}.tgz`)
    const [node, ...args] = program('pnpm/bin/pnpm.cjs', 'pack', '--out', tarball)
    await execute(node, args, { cwd: join(packagesFolder, name) })
    tarballs[name] = tarball
  }
  return tarballs
}

/**
 * Packs each published package and unpacks it below `node_modules` of a folder, with its dependencies and peers.
 * @param {string} folder - An empty folder.
 * @returns The paths of the tarballs, by package.
 */
export async function installPacked(folder) {
  const modules = join(folder, 'node_modules')
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  const tarballs = await packAll(folder)
  for (const [name, tarball] of Object.entries(tarballs)) {
    const source = join(packagesFolder, name)
    const target = join(modules, '@cliniko', name)
    mkdirSync(target, { recursive: true })
    await execute('tar', ['-xzf', tarball, '-C', target, '--strip-components=1'])
    const { dependencies, peerDependencies } = manifestOf(source)
    for (const other of Object.keys({ ...dependencies, ...peerDependencies })) {
      if (!other.startsWith('@cliniko/')) link(join(source, 'node_modules', other), join(modules, other))
    }
  }
  return tarballs
}

/**
 * Links a module into an app, unless it's there.
 * @param {string} module
 * @param {string} path
 */
export function link(module, path) {
  mkdirSync(dirname(path), { recursive: true })
  if (!existsSync(path)) symlinkSync(module, path)
}
