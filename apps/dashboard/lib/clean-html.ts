import type { Config, DOMPurify } from 'dompurify'

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

let purifier: Promise<DOMPurify> | undefined

/** Loads the cleaner when the first HTML is shown. The instance is our own: hooks of others don't reach it. */
function loadPurifier(): Promise<DOMPurify> {
  purifier ??= import('dompurify').then(({ default: create }) => create(window))
  return purifier
}

/** Cleans HTML for the page. Only in a browser: on the server there is no document to clean it with. */
export async function cleanHtml(html: string): Promise<DocumentFragment> {
  const { sanitize } = await loadPurifier()
  const fragment = sanitize(html, config)
  for (const link of fragment.querySelectorAll('a')) {
    link.target = '_blank'
    link.rel = 'noopener noreferrer nofollow'
  }
  // Headings of a note are below those of the page, whatever their level is.
  for (const heading of fragment.querySelectorAll('h1, h2')) {
    heading.setAttribute('role', 'heading')
    heading.setAttribute('aria-level', '5')
  }
  return fragment
}

/** Returns the text of HTML, for where no document can parse it. It is text: it must not be put into a page as HTML. */
export function plainText(html: string): string {
  return html
    .replace(/<(script|style)\b[^]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<(?:br|\/p|\/div|\/li|\/h[12]|\/blockquote)\b[^>]*>/gi, '\n')
    .replace(/<\/?[a-z!][^>]*(?:>|$)/gi, '')
    .replace(/&(lt|gt|quot|#39|nbsp|amp);/g, (_, name: string) => entities[name] ?? '')
    .trim()
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: '\u00a0', amp: '&' }
