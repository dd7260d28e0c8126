/**
 * @typedef {{ type: string, tagName?: string, properties?: Record<string, unknown>, children?: Node[], value?: string }} Node
 */

/**
 * Makes the HTML of pages accessible: links beside headings have names, and cells without text are no headers.
 */
export function accessibleMarkup() {
  return (/** @type {Node} */ tree) => change(tree)
}

/** @param {Node} parent */
function change(parent) {
  for (const node of parent.children ?? []) {
    change(node)
    if (isHeadingLink(node)) nameLink(node, parent)
    if (node.tagName === 'th' && !textOf(node)) node.tagName = 'td'
  }
}

/** @param {Node} node */
function isHeadingLink({ tagName, properties = {} }) {
  return tagName === 'a' && [properties.class, properties.className].flat().includes('rp-header-anchor')
}

/** @param {Node} link @param {Node} heading */
function nameLink(link, heading) {
  const { ariaHidden, 'aria-hidden': hidden, ...properties } = link.properties ?? {}
  link.properties = { ...properties, 'aria-label': `Link to ${textOf(heading).replace(/#\s*$/, '').trim()}` }
}

/** @param {Node} node @returns {string} */
function textOf({ value = '', children = [] }) {
  return value + children.map(textOf).join('')
}
