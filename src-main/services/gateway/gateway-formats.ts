import { jsonPieces } from '../../formats/gateway/json-pieces';
import { yamlPieces } from '../../formats/gateway/yaml-pieces';
import type { GatewayFormat } from './extension-points';

/** What gateway configuration is written as. */
export const GATEWAY_FORMATS: readonly GatewayFormat[] = [
  { id: 'json', extension: 'json', mediaType: 'application/json', write: jsonPieces },
  { id: 'yaml', extension: 'yaml', mediaType: 'application/yaml', write: yamlPieces },
];
