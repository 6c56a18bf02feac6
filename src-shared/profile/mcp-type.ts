import { z } from 'zod';

/** The MCP specification's transports: stdio, streamable HTTP, and HTTP with server-sent events. */
export const McpTypeSchema = z.enum(['stdio', 'http', 'sse']);
