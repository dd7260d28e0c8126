import { chainCommands, exitCode, lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands'
import { redo, undo } from 'prosemirror-history'
import type { MarkType, NodeType } from 'prosemirror-model'
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list'
import type { Command, EditorState } from 'prosemirror-state'
import { schema } from './paragraph-schema'

const { nodes, marks } = schema

/** Begins a new line within a paragraph. */
const breakLine: Command = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView())
  return true
})

/** What keys do in a paragraph. Tab leaves it, so that the keyboard never gets stuck. */
export const editorKeys: Readonly<Record<string, Command>> = {
  'Mod-b': toggleMark(marks.bold),
  'Mod-i': toggleMark(marks.italic),
  'Mod-u': toggleMark(marks.underline),
  'Mod-z': undo,
  'Mod-y': redo,
  'Mod-Shift-z': redo,
  'Shift-Enter': breakLine,
  Enter: splitListItem(nodes.list_item),
  'Mod-[': liftListItem(nodes.list_item),
  'Mod-]': sinkListItem(nodes.list_item),
}

/** The formats of the toolbar. */
export type Format = 'bold' | 'italic' | 'underline' | 'heading' | 'bullets' | 'numbers' | 'quote'

/** What each format does, and whether it is on. */
export const formats: { readonly [format in Format]: { run: Command; isOn: (state: EditorState) => boolean } } = {
  bold: markFormat(marks.bold),
  italic: markFormat(marks.italic),
  underline: markFormat(marks.underline),
  heading: {
    run: (state, dispatch) =>
      setBlockType(isWithin(state, nodes.heading) ? nodes.paragraph : nodes.heading)(state, dispatch),
    isOn: (state) => isWithin(state, nodes.heading),
  },
  bullets: wrapFormat(nodes.bullet_list, wrapInList(nodes.bullet_list), liftListItem(nodes.list_item)),
  numbers: wrapFormat(nodes.ordered_list, wrapInList(nodes.ordered_list), liftListItem(nodes.list_item)),
  quote: wrapFormat(nodes.blockquote, wrapIn(nodes.blockquote), lift),
}

function markFormat(mark: MarkType) {
  return {
    run: toggleMark(mark),
    isOn: ({ selection: { from, to, empty, $from }, storedMarks, doc }: EditorState) =>
      empty ? Boolean(mark.isInSet(storedMarks ?? $from.marks())) : doc.rangeHasMark(from, to, mark),
  }
}

function wrapFormat(type: NodeType, wrap: Command, unwrap: Command) {
  const isOn = (state: EditorState) => isWithin(state, type)
  const run: Command = (state, dispatch) => (isOn(state) ? unwrap : wrap)(state, dispatch)
  return { run, isOn }
}

function isWithin({ selection: { $from } }: EditorState, type: NodeType): boolean {
  return Array.from({ length: $from.depth + 1 }, (_, depth) => $from.node(depth)).some((node) => node.type === type)
}
