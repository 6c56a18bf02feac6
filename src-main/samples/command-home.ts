import { runCommandLine } from '../cli/run-command-line';
import { RecordingTerminal } from '../cli/samples/recording-terminal';
import { readDocument } from '../start/read-document';
import { ComposedHome } from './composed-home';

interface RunOptions {
  /** What a person at the terminal types; without them nobody sits there. */
  readonly answers?: readonly (string | undefined)[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly input?: string;
}

export interface RunCommand {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly questions: readonly string[];
}

/** Commands on a home in this process, with its data in `<folder>/data`. */
export class CommandHome implements Disposable {
  readonly home: ComposedHome;

  constructor(folder: string, state: 'made' | 'empty' = 'made') {
    this.home = new ComposedHome(folder, state);
  }

  async run(words: readonly string[], { answers, environment = {}, input = '' }: RunOptions = {}): Promise<RunCommand> {
    const terminal = new RecordingTerminal({ ...(answers !== undefined && { answers }), input: new TextEncoder().encode(input) });
    const core = { ...this.home.core, close: () => undefined };
    const code = await runCommandLine(words, {
      terminal, connect: () => Promise.resolve(core), serve: () => Promise.reject(new Error('nothing is served here')),
      onInterrupt: () => () => undefined, readDocument: async (content) => readDocument(content), variable: (name) => environment[name],
    });
    return { code, out: terminal.outLines.join('\n'), err: terminal.errLines.join('\n'), questions: terminal.questions };
  }

  /** The fields of a server as they are shown, by name. */
  async fields(name: string): Promise<Readonly<Record<string, string>>> {
    const { mcps } = await this.home.call('profile.show', { name });
    return Object.fromEntries((mcps[0]?.fields ?? []).map(({ field, shown }) => [field, shown]));
  }

  async names(): Promise<readonly string[]> {
    return (await this.home.call('mcp.list', {})).map(({ profile, name }) => `${profile}/${name}`).toSorted();
  }

  [Symbol.dispose](): void {
    this.home[Symbol.dispose]();
  }
}
