import { AppError } from '../../src-shared/errors/app-error';
import { isMap, type Tree, type TreeMap } from '../../src-shared/profile/tree';
import { base64Text } from './base64-text';
import { jsonObject } from './json-object';
import type { ParsedText } from './parsed-text';
import { saidText } from './said-text';

/** Longer ones no program opens. */
const LONGEST = 65_536;
const SCHEME = /^(cursor|vscode|vscode-insiders|lmstudio|kiro|qoder|cherrystudio|deepchat|trae|goose):\S*$/i;
const PAGE = /^https:\/\/(cursor\.com|lmstudio\.ai|kiro\.dev|vscode\.dev|insiders\.vscode\.dev)\/(?:\S*\/)?(?:install-mcp|install|add|redirect)\/?\?\S*$/i;
/** Where links carry the configuration, as JSON or as base64 of it. */
const CARRIERS = ['config', 'servers', 'code', 'data'] as const;

/**
 * Reads a link that installs a server (`cursor://…`, `vscode:mcp/install?…`, `lmstudio://add_mcp?…`) as the servers it carries; nothing
 * is opened or fetched. Nothing where the text is no such link.
 * @throws AppError FORMAT_UNKNOWN where it carries nothing that can be read
 */
export function readInstallLink(text: string): ParsedText | undefined {
  const link = text.length > LONGEST * 2 ? '' : text.trim();
  const origin = (SCHEME.exec(link) ?? PAGE.exec(link))?.[1]?.toLowerCase();
  if (origin === undefined || link.length > LONGEST) return undefined;
  const carried = serversOf(link, origin.startsWith('vscode') || origin.endsWith('vscode.dev') ? 'servers' : 'mcpServers', 2);
  if (carried === undefined) throw new AppError('FORMAT_UNKNOWN', { reason: `it is a link for ${origin} without a configuration that could be read`, expected: 'the configuration itself' });
  return saidText(text, carried, `an install link for ${origin}`);
}

function serversOf(link: string, wrapper: string, redirects: number): TreeMap | undefined {
  const query = link.slice(link.indexOf('?') + 1);
  const parameters = new Map(query.split('&').map((pair) => [pair.slice(0, pair.indexOf('=')), percentDecoded(pair.slice(pair.indexOf('=') + 1))]));
  const target = parameters.get('url');
  if (target !== undefined && redirects > 0 && SCHEME.test(target)) return serversOf(target, wrapper, redirects - 1);
  const carrier = CARRIERS.find((field) => parameters.has(field));
  const config = carriedObject(carrier === undefined ? percentDecoded(query) : parameters.get(carrier));
  return config && wrapped(config, parameters.get('name'), wrapper);
}

/** One server under its name, or several as they are. */
function wrapped(config: TreeMap, linkName: string | undefined, wrapper: string): TreeMap {
  if (isMap(config.get('mcpServers')) || isMap(config.get('servers'))) return config;
  if (!['command', 'url', 'type'].some((field) => typeof config.get(field) === 'string')) return new Map([[wrapper, config]]);
  const name = linkName === undefined || linkName === '' ? config.get('name') : linkName;
  if (typeof name !== 'string' || name === '') return config;
  const inputs = config.get('inputs');
  const entry = new Map([...config].filter(([key]) => key !== 'name' && key !== 'inputs'));
  return new Map<string, Tree>([...(inputs === undefined ? [] : [['inputs', inputs] as const]), [wrapper, new Map([[name, entry]])]]);
}

function carriedObject(carried: string | undefined): TreeMap | undefined {
  return carried === undefined || carried.trimStart().startsWith('{') ? jsonObject(carried) : jsonObject(base64Text(carried));
}

function percentDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
