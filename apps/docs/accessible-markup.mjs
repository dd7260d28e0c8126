/**
 * @typedef {{ type: string, tagName?: string, properties?: Record<string, unknown>, children?: Node[], value?: string }} Node
 */

/**
 * Makes the HTML of pages accessible: links beside headings have names, cells without text are no headers, and tables that
 * scroll can be scrolled by keyboard.
 */
export function accessibleMarkup() {
  return (/** @type {Node} */ tree) => change(tree)
}

/** @param {Node} parent */
function change(parent) {
  for (const [index, node] of (parent.children ?? []).entries()) {
    change(node)
    if (isHeadingLink(node)) nameLink(node, parent)
    if (node.tagName === 'th' && !textOf(node)) node.tagName = 'td'
    if (node.tagName === 'table' && parent.children) parent.children[index] = scrollable(node)
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

/** @param {Node} table @returns {Node} */
function scrollable(table) {
  const properties = { className: ['table-scroll'], tabIndex: 0, role: 'group', 'aria-label': 'Table' }
  return { type: 'element', tagName: 'div', properties, children: [table] }
}

/** @param {Node} node @returns {string} */
function textOf({ value = '', children = [] }) {
  return value + children.map(textOf).join('')
}
