import { request, type IncomingMessage } from 'node:http';

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface Answered {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
  /** Of JSON only. */
  readonly json: unknown;
}

/** Asks a server on this machine as it is written: nothing is normalised, any header can be said, and no connection is shared. */
export function askRaw(port: number, path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answered> {
  const length = body === undefined || headers['transfer-encoding'] !== undefined ? {} : { 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers: { ...length, ...headers }, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk)).once('error', reject).once('end', () => {
        const text = Buffer.concat(chunks).toString();
        const json: unknown = answer.headers['content-type'] === 'application/json' && text !== '' ? JSON.parse(text) : undefined;
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text, json });
      });
    });
    asked.once('error', reject).end(body);
  });
}
