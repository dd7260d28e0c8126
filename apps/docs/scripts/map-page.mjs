import { questions, seedSections } from '../data/map.mjs'

/** Makes the page that says where each section of Cliniko's documentation, and each frequent question, has its answer. */
export function mapPage() {
  return `---
description: Where each section of Cliniko's documentation, and each frequent question, is answered.
---

# Map

## If you know Cliniko's documentation

| there | here |
| --- | --- |
${seedSections.map(({ section, pages }) => `| ${section} | ${links(pages)} |`).join('\n')}

## Questions asked most

From the issues of [redguava/cliniko-api](https://github.com/redguava/cliniko-api/issues).

| question | asked in | answer |
| --- | --- | --- |
${questions.map(({ question, issues, pages }) => `| ${question} | ${issues.map(issueLink).join(' ')} | ${links(pages)} |`).join('\n')}
`
}

/** @param {readonly (readonly [title: string, path: string])[]} pages */
function links(pages) {
  return pages.map(([title, path]) => `[${title}](${path})`).join(', ')
}

/** @param {number} issue */
function issueLink(issue) {
  return `[#${issue}](https://github.com/redguava/cliniko-api/issues/${issue})`
}
