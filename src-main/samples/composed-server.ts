import { join } from 'node:path';
import { askRaw, type Answered, type Asked } from '../web/samples/ask-raw';
import { startServer, type RunningServer } from '../web/start-server';
import { ComposedHome } from './composed-home';

/** The whole core behind a server, with its data in `<folder>/data` and an access token. */
export class ComposedServer implements AsyncDisposable {
  readonly folder: string;
  home: ComposedHome;
  server: RunningServer;
  readonly key: string;

  private constructor(parts: Pick<ComposedServer, 'folder' | 'home' | 'server' | 'key'>) {
    this.folder = parts.folder;
    this.home = parts.home;
    this.server = parts.server;
    this.key = parts.key;
  }

  static async start(folder: string): Promise<ComposedServer> {
    const home = new ComposedHome(folder);
    const { key } = await home.call('token.create', { name: 'ci' });
    return new ComposedServer({ folder, home, server: await served(home), key });
  }

  get port(): number {
    return Number(new URL(this.server.url).port);
  }

  /** With the token; what is no text goes as JSON. */
  ask(path: string, { body, headers = {}, ...asked }: Omit<Asked, 'body'> & { readonly body?: unknown } = {}): Promise<Answered> {
    const sent = body === undefined ? {} : { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) };
    const typed = body === undefined ? {} : { 'content-type': 'application/json' };
    return askRaw(this.port, path, { ...sent, ...asked, headers: { authorization: `Bearer ${this.key}`, ...typed, ...headers } });
  }

  /** A server that was ended, and another one on the same home. */
  async restart(): Promise<void> {
    await this.server.close();
    this.home[Symbol.dispose]();
    this.home = new ComposedHome(this.folder, 'empty');
    this.server = await served(this.home);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.server.close();
    this.home[Symbol.dispose]();
  }
}

const served = (home: ComposedHome): Promise<RunningServer> => startServer({ core: home.core, rendererFolder: join(import.meta.dirname, '../web/samples/page'), port: 0 });
