import type { FormatId } from '../../../src-shared/transfer/format-id';
import { CLAUDE_CODE_WRITER } from './claude-code-writer';
import { CLAUDE_DESKTOP_WRITER } from './claude-desktop-writer';
import type { ClientWriter, WrittenClient } from './client-writer';
import { CODEX_WRITER } from './codex-writer';
import { CURSOR_WRITER } from './cursor-writer';
import { GEMINI_WRITER } from './gemini-writer';
import { GENERIC_WRITER } from './generic-writer';
import { OPENCODE_WRITER } from './opencode-writer';
import { VSCODE_WRITER } from './vscode-writer';
import { WINDSURF_WRITER } from './windsurf-writer';

/** Every client whose file is written. */
export const CLIENT_WRITERS: Readonly<Record<WrittenClient, ClientWriter>> = {
  'claude-desktop': CLAUDE_DESKTOP_WRITER,
  'claude-code': CLAUDE_CODE_WRITER,
  cursor: CURSOR_WRITER,
  vscode: VSCODE_WRITER,
  windsurf: WINDSURF_WRITER,
  codex: CODEX_WRITER,
  gemini: GEMINI_WRITER,
  opencode: OPENCODE_WRITER,
  generic: GENERIC_WRITER,
};

export const isWrittenClient = (id: FormatId): id is WrittenClient => Object.hasOwn(CLIENT_WRITERS, id);

/** The client that a file was written for, by the name that exports have: `cursor-work.json`. */
export const clientOfFileName = (name: string): WrittenClient | undefined =>
  Object.values(CLIENT_WRITERS).find(({ id }) => name.startsWith(`${id}-`))?.id;
