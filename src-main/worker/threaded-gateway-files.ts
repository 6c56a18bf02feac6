import type { GatewayFiles } from '../services/gateway/gateway-files';
import type { CalledThread } from './called-thread';
import type { WritingMethod } from './thread-messages';

/** On the thread that writes: a file of ten thousand entries takes a second to read. */
export const threadedGatewayFiles = (thread: CalledThread<WritingMethod>): GatewayFiles => ({
  diff: (a, b, watch) => thread.call('diff', [a, b], { watch }),
  rekey: (rekeying) => thread.call('rekey', [rekeying]),
});
