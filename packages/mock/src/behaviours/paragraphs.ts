import type { PatientForm, TreatmentNote } from '@cliniko/core'

/** Tags that the API keeps in the paragraphs of notes and forms. */
const kept = ['p', 'div', 'br', 'ul', 'ol', 'li', 'blockquote', 'h1', 'h2', 'b', 'i', 'u', 'a']

/** Cleans the paragraphs of a record, as the API does with what it's sent. */
export function cleanParagraphs({ content }: PatientForm | TreatmentNote): void {
  for (const { questions = [] } of content?.sections ?? []) {
    for (const question of questions) {
      if (question.type === 'paragraph' && question.answer) question.answer = cleanHtml(question.answer)
    }
  }
}

/**
 * HTML with the tags that the API keeps and without their attributes, but for where links lead. It stands in for the
 * API's own cleaning: what is to be shown on a page needs a sanitiser all the same.
 */
export function cleanHtml(html: string): string {
  return html
    .replace(/[\n\r\t]/g, '')
    .replace(/<!--.*?(-->|$)/g, '')
    .replace(/<(script|style)\b.*?(<\/\1\s*>|$)/gi, '')
    .replace(tag, (_tag, slash = '', name?: string, rest = '') => {
      if (!name) return '&lt;'
      const known = kept.find((one) => one === name.toLowerCase())
      return known ? `<${slash}${known}${slash ? '' : hrefOf(known, rest)}>` : ''
    })
}

/** A whole tag, or what only begins one. */
const tag = /<(\/?)([a-z]\w*)([^<>]*)>|<(?=[a-z/!])/gi

function hrefOf(name: string, attributes: string): string {
  const [, url] = /\bhref\s*=\s*["']?((?:https?:|mailto:)[^"'\s]+)/i.exec(attributes) ?? []
  return name === 'a' && url ? ` href="${url}"` : ''
}
