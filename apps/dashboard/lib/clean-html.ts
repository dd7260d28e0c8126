import createPurifier, { type Config } from 'dompurify'

/** The tags that Cliniko keeps in answers. */
const allowedTags = ['p', 'div', 'br', 'ul', 'ol', 'li', 'blockquote', 'h1', 'h2', 'b', 'i', 'u', 'a']

const config: Config & { RETURN_DOM_FRAGMENT: true } = {
  ALLOWED_TAGS: allowedTags,
  ALLOWED_ATTR: ['href'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?|mailto):/i,
  RETURN_DOM_FRAGMENT: true,
}

/** Our own: hooks of others don't reach it. Without a document, as on a server, it could clean nothing. */
const purifier = createPurifier(window)

/**
 * Cleans HTML for the page. Import it where HTML is shown, in a browser alone.
 * @param headingLevel - The level of headings in it, from 2: below those of the page.
 */
export function cleanHtml(html: string, headingLevel: number): DocumentFragment {
  const fragment = purifier.sanitize(html, config)
  for (const link of fragment.querySelectorAll('a')) {
    link.target = '_blank'
    link.rel = 'noopener noreferrer nofollow'
  }
  for (const heading of fragment.querySelectorAll('h1, h2')) {
    heading.setAttribute('role', 'heading')
    heading.setAttribute('aria-level', `${headingLevel}`)
  }
  return fragment
}
