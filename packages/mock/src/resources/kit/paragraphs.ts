import type { PatientForm, TreatmentNote } from '@cliniko/core'

/** The tags that the API keeps in the paragraphs of notes and forms. */
const allowedTags = ['p', 'div', 'br', 'ul', 'ol', 'li', 'blockquote', 'h1', 'h2', 'b', 'i', 'u', 'a']

/** Cleans the paragraph answers of a note or form, as the API does when one is written. */
export function cleanParagraphs({ content }: PatientForm | TreatmentNote): void {
  for (const { questions = [] } of content?.sections ?? []) {
    for (const question of questions) {
      if (question.type === 'paragraph' && question.answer) question.answer = cleanHtml(question.answer)
    }
  }
}

/**
 * Removes tags that the API doesn't allow, and all attributes except the `href` of links. It imitates the API's own
 * cleaning and is no substitute for a sanitizer before HTML is shown on a page.
 */
export function cleanHtml(html: string): string {
  return html
    .replace(/[\n\r\t]/g, '')
    .replace(/<!--.*?(-->|$)/g, '')
    .replace(/<(script|style)\b.*?(<\/\1\s*>|$)/gi, '')
    .replace(tagPattern, (_tag, slash = '', name?: string, attributes = '') => {
      if (!name) return '&lt;'
      const allowed = allowedTags.find((tag) => tag === name.toLowerCase())
      return allowed ? `<${slash}${allowed}${slash ? '' : hrefOf(allowed, attributes)}>` : ''
    })
}

/** A complete tag, or the start of an incomplete one. */
const tagPattern = /<(\/?)([a-z]\w*)([^<>]*)>|<(?=[a-z/!])/gi

function hrefOf(tag: string, attributes: string): string {
  const [, url] = /\bhref\s*=\s*["']?((?:https?:|mailto:)[^"'\s]+)/i.exec(attributes) ?? []
  return tag === 'a' && url ? ` href="${url}"` : ''
}
