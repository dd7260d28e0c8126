import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The root of the repository, with a slash at the end. */
export const root = fileURLToPath(new URL('..', import.meta.url))

export interface Manifest {
  readonly name: string
  readonly private?: boolean
  readonly dependencies?: { readonly [name: string]: string }
  readonly devDependencies?: { readonly [name: string]: string }
  readonly engines?: object
  readonly exports?: { readonly [entry: string]: string | { readonly types: string } }
  readonly packageManager?: string
  readonly scripts?: { readonly [name: string]: string }
}

/** Reads a file of the repository. */
export function readText(path: string): string {
  return readFileSync(root + path, 'utf8')
}

export function readManifest(folder: string): Manifest {
  return JSON.parse(readText(`${folder}/package.json`))
}

/** The folders of the packages that are published: `core`. */
export const publishedPackages: readonly string[] = readdirSync(`${root}packages`).filter(
  (name) => existsSync(`${root}packages/${name}/package.json`) && !readManifest(`packages/${name}`).private,
)
