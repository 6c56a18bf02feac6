import { fieldPathText } from '../../../../src-shared/profile/field-path';
import type { McpDraft } from '../../../../src-shared/profile/mcp-draft';
import type { Mcp } from '../../../../src-shared/profile/mcp';

/** The draft of a person who opened a server and changed nothing but `changes`. */
export function keptDraft(mcp: Mcp, changes: Partial<McpDraft> = {}): McpDraft {
  const { name, type, disabled, category, tags, version, alwaysAllow } = mcp;
  const named = (field: 'env' | 'headers'): McpDraft['env'] => [...mcp[field].keys()].map((key) => ({ name: key, value: { kept: fieldPathText([field, key]) } }));
  const one = (field: 'command' | 'cwd' | 'url' | 'description'): Partial<McpDraft> => (mcp[field] === undefined ? {} : { [field]: { kept: field } });
  return {
    name, type, disabled, category, tags, version, alwaysAllow,
    ...one('command'), ...one('cwd'), ...one('url'), ...one('description'),
    args: mcp.args.map((_, index) => ({ kept: `args[${index}]` })), env: named('env'), headers: named('headers'),
    ...changes,
  };
}

/** The draft of a new server, defaults filled in. */
export const newDraft = (changes: Partial<McpDraft> & { readonly name: string }): McpDraft =>
  ({ type: 'stdio', disabled: false, args: [], env: [], headers: [], tags: [], command: typed('npx'), ...changes });

export const typed = (text: string, secret = false): McpDraft['args'][number] => ({ text, secret });
