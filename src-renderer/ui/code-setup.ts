import { json } from '@codemirror/lang-json';
import { yaml } from '@codemirror/lang-yaml';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { nonce } from './nonce';

export type CodeLanguage = 'json' | 'yaml' | 'toml';

/** TOML has no colours. */
const GRAMMARS: Readonly<Record<CodeLanguage, () => Extension>> = { json, yaml, toml: () => [] };

// Colours are our CSS variables, so one theme serves light and dark without rebuilding the editor.
const look: Extension = [
  EditorView.theme({
    '&': { fontSize: '12px', backgroundColor: 'transparent', color: 'var(--text)', height: '100%' },
    '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
    '.cm-scroller': { fontFamily: 'var(--mono)', fontVariantLigatures: 'none', lineHeight: '18px' },
    '.cm-content': { padding: '8px 0', caretColor: 'var(--text)' },
    '.cm-line': { padding: '0 16px 0 8px' },
    '.cm-gutters': { backgroundColor: 'transparent', border: 'none', color: 'var(--text-3)' },
    '.cm-lineNumbers .cm-gutterElement': { padding: '0 4px 0 12px', minWidth: '36px' },
    '.cm-selectionBackground, &.cm-focused .cm-selectionBackground': { backgroundColor: 'var(--selected) !important' },
    '.cm-changedLine': { backgroundColor: 'var(--diff-line) !important' },
    '.cm-changedText': { background: 'var(--diff-text) !important' },
  }),
  syntaxHighlighting(
    HighlightStyle.define([
      { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--code-key)' },
      { tag: tags.string, color: 'var(--code-string)' },
      { tag: [tags.number, tags.bool, tags.null], color: 'var(--code-other)' },
      { tag: [tags.separator, tags.brace, tags.squareBracket, tags.punctuation], color: 'var(--text-3)' },
    ]),
  ),
];

/** A read-only editor: text to read, select and copy. */
export const codeSetup = (language: CodeLanguage, label: string): Extension => [
  EditorView.cspNonce.of(nonce),
  lineNumbers(),
  EditorView.lineWrapping,
  drawSelection(),
  EditorState.readOnly.of(true),
  EditorView.contentAttributes.of({ 'aria-label': label, 'aria-readonly': 'true', tabindex: '0' }),
  GRAMMARS[language](),
  look,
];
