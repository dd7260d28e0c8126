import { readFileSync } from 'node:fs'

const names = ['core', 'query', 'react', 'schemas', 'server', 'mock']

/**
 * Makes the page about versions from the packages' own manifests.
 * @param {string} repository
 */
export function versionsPage(repository) {
  const read = (/** @type {string} */ path) => JSON.parse(readFileSync(`${repository}${path}package.json`, 'utf8'))
  const rows = names.map((name) => {
    const { version, dependencies = {}, peerDependencies = {} } = read(`packages/${name}/`)
    return `| \`@cliniko/${name}\` | ${version} | ${list(peerDependencies)} | ${list(dependencies)} |`
  })
  const { engines } = read('')
  return `---
description: What each package runs with.
---

# Versions

Every package is ESM only and needs Node ${engines.node}, or any runtime with \`fetch\`, \`URL\` and \`AbortController\`.

| package | version | you install | it brings |
| --- | --- | --- | --- |
${rows.join('\n')}
`
}

/** @param {Record<string, string>} versions */
function list(versions) {
  const entries = Object.entries(versions).filter(([name]) => !name.startsWith('@cliniko/'))
  return entries.map(([name, range]) => `\`${name}\` ${range.replaceAll('|', '\\|')}`).join(', ') || '–'
}
