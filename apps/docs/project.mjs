import { readFileSync } from 'node:fs'

/**
 * Where the project lives, from `project.json` in the root. Null until that is decided.
 * @type {{ readonly repository: string | null, readonly site: string | null }}
 */
export const project = JSON.parse(readFileSync(new URL('../../project.json', import.meta.url), 'utf8'))
