/**
 * Rewrites the info strings of a page's code fences for readers: `file=app/page.tsx` becomes the title of the fence, and
 * what only the tests of samples read, such as `setup=clinic run`, is removed.
 * @param {string} markdown
 */
export function withPlainFences(markdown) {
  return markdown.replace(/^( *)(```+)(\w+)[ \t]+(\S.*)$/gm, (_line, indent, ticks, language, info) => {
    const [, file] = /(?:^| )file=(\S+)/.exec(info) ?? []
    return `${indent}${ticks}${language}${file ? ` title="${file}"` : ''}`
  })
}
