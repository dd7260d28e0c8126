import { type DOMOutputSpec, DOMParser, DOMSerializer, type Node, Schema } from 'prosemirror-model'

/** What a link may point to, as in `lib/clean-html.ts`. */
const linkPattern = /^(?:https?|mailto):/i

const block = (tag: string): DOMOutputSpec => [tag, 0]

/** Paragraphs as Cliniko keeps them: `p div br ul ol li blockquote h1 h2 b i u a`, and no attribute but `href`. */
export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: {
      content: 'inline*',
      group: 'block',
      parseDOM: [{ tag: 'p' }, { tag: 'div' }],
      toDOM: () => block('p'),
    },
    heading: {
      attrs: { level: { default: 2 } },
      content: 'inline*',
      group: 'block',
      defining: true,
      parseDOM: [
        { tag: 'h1', attrs: { level: 1 } },
        { tag: 'h2', attrs: { level: 2 } },
        // Pasted headings.
        ...['h3', 'h4', 'h5', 'h6'].map((tag) => ({ tag, attrs: { level: 2 } })),
      ],
      toDOM: ({ attrs }) => block(attrs.level === 1 ? 'h1' : 'h2'),
    },
    blockquote: {
      content: 'block+',
      group: 'block',
      defining: true,
      parseDOM: [{ tag: 'blockquote' }],
      toDOM: () => block('blockquote'),
    },
    bullet_list: {
      content: 'list_item+',
      group: 'block',
      parseDOM: [{ tag: 'ul' }],
      toDOM: () => block('ul'),
    },
    ordered_list: {
      content: 'list_item+',
      group: 'block',
      parseDOM: [{ tag: 'ol' }],
      toDOM: () => block('ol'),
    },
    list_item: {
      content: 'paragraph block*',
      defining: true,
      parseDOM: [{ tag: 'li' }],
      toDOM: () => block('li'),
    },
    hard_break: {
      inline: true,
      group: 'inline',
      selectable: false,
      parseDOM: [{ tag: 'br' }],
      toDOM: () => ['br'],
    },
    text: { group: 'inline' },
  },
  marks: {
    link: {
      attrs: { href: {} },
      inclusive: false,
      parseDOM: [
        {
          tag: 'a[href]',
          getAttrs: (element) => {
            const href = element.getAttribute('href') ?? ''
            return linkPattern.test(href) && { href }
          },
        },
      ],
      toDOM: ({ attrs }) => ['a', { href: attrs.href }, 0],
    },
    bold: {
      parseDOM: [{ tag: 'b' }, { tag: 'strong' }],
      toDOM: () => block('b'),
    },
    italic: {
      parseDOM: [{ tag: 'i' }, { tag: 'em' }],
      toDOM: () => block('i'),
    },
    underline: {
      parseDOM: [{ tag: 'u' }],
      toDOM: () => block('u'),
    },
  },
})

/** Reads HTML. It is parsed in a document of its own, which runs no script and loads nothing. */
export function toDocument(html: string): Node {
  const { body } = new window.DOMParser().parseFromString(html, 'text/html')
  for (const element of body.querySelectorAll('script, style, template, noscript, title, textarea')) element.remove()
  return DOMParser.fromSchema(schema).parse(body)
}

/** Writes HTML. An empty document is an empty text. */
export function toHtml(doc: Node): string {
  if (doc.textContent.trim() === '') return ''
  const box = document.createElement('div')
  box.append(DOMSerializer.fromSchema(schema).serializeFragment(doc.content))
  return box.innerHTML
}
