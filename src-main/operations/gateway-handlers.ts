import type { GATEWAY_OPERATIONS } from '../../src-shared/contract/gateway-operations';
import type { CheckedInput } from '../../src-shared/contract/operations';
import type { GatewaySide } from '../services/gateway/gateway-files';
import type { FileHandles } from './file-handles';
import { withHeldFile } from './held-file';
import type { HandlersOf } from './operation-handlers';
import type { Services } from './services';
import { writeGateway } from './write-gateway';

type GivenSide = CheckedInput<'gateway.diff'>['a'];

/** Configuration of gateways. Their imports are those of everything else. */
export function gatewayHandlers(services: () => Services, handles: FileHandles): HandlersOf<typeof GATEWAY_OPERATIONS> {
  async function withSide<Result>(given: GivenSide, work: (side: GatewaySide) => Promise<Result>): Promise<Result> {
    return 'environment' in given ? work(given) : withHeldFile(handles, given.file, (file) => work({ file, secret: given.secret, password: given.password }));
  }
  return {
    'environment.list': async () => [...(await services().environments()).list()],
    'environment.add': async (input) => (await services().changes()).addEnvironment(input),
    'environment.update': async ({ environment, ...changes }) => (await services().environments()).update(environment, changes),
    'environment.remove': async (input) => (await services().changes()).removeEnvironment(input),
    'environment.setSecret': async ({ environment, ...secrets }) => (await services().environments()).setSecret(environment, secrets),
    'entity.list': async ({ environment, ...query }) => (await services().entities()).list(environment, query),
    'entity.show': async (place) => (await services().entities()).show(place),
    'entity.put': async (input) => (await services().changes()).putEntity(input),
    'entity.remove': async (input) => (await services().changes()).removeEntities(input),
    'gateway.export': async ({ environment, options }) => (await services().gatewayExports()).export(environment, options),
    'gateway.write': (request) => writeGateway(request, services(), handles),
    'gateway.diff': async ({ a, b, jobId }) => {
      const { jobs } = services();
      const gatewayFiles = await services().gatewayFiles();
      return withSide(a, (one) => withSide(b, (other) => jobs.run({ id: jobId, kind: 'compare', title: '' }, async (watch) => [...(await gatewayFiles.diff(one, other, watch))])));
    },
    'gateway.rekey': ({ file, ...secrets }) => withHeldFile(handles, file, async (source) => (await services().gatewayFiles()).rekey({ file: source, ...secrets })),
    'gateway.pull': async ({ jobId, ...request }) => {
      const { jobs } = services();
      const liveGateways = await services().liveGateways();
      return jobs.run({ id: jobId, kind: 'apply', title: request.environment }, (watch) => liveGateways.pull(request, watch), ({ historyId }) => historyId);
    },
    'gateway.push': async ({ jobId, ...request }) => {
      const { jobs } = services();
      const liveGateways = await services().liveGateways();
      return jobs.run({ id: jobId, kind: 'export', title: request.environment }, (watch) => liveGateways.push(request, watch));
    },
  };
}
